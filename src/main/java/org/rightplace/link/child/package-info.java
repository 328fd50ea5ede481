/// Children in care on a day, each as all records held tell of the child: who, where and since when, why there, and
/// with
/// which needs. Every join says its reason and how sure it is; whoever is left out is counted.
@NullMarked
package org.rightplace.link.child;

import org.jspecify.annotations.NullMarked;
