/// England as the product carries it: public fact tables in a compact form, so that a fresh install
/// is not empty. Each table keeps its publisher's figures and symbols; `NOTICE` names the sources.
@NullMarked
package org.rightplace.source.builtin;

import org.jspecify.annotations.NullMarked;
