package org.rightplace.synthetic.place;

/// A place for one child in a home.
///
/// @param number among the beds of the home, from 0
public record Bed(MadeUpHome home, int number) {}
