/// What is wrong or doubtful in the returns of looked-after children, each check under the number that the Department
/// for Education gave its rule, with its words, its weight and its test in one place. `docs/checks.md` lists them.
@NullMarked
package org.rightplace.link.check;

import org.jspecify.annotations.NullMarked;
