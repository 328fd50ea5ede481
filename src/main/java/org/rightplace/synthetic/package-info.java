/// A made-up England that looks like the real one as far as published figures tell: authorities, children and homes
/// that do not exist, drawn from one seed. It can only give back what was put in: [Structure] says what that was,
/// [Calibration] how near it came.
///
/// A [World][org.rightplace.synthetic.World] is cheap and holds places and homes; its
/// [Community][org.rightplace.synthetic.Community]s, an authority's children each, are drawn one by one and need
/// not be held together.
@NullMarked
package org.rightplace.synthetic;

import org.jspecify.annotations.NullMarked;
