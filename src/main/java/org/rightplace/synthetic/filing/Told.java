package org.rightplace.synthetic.filing;

import org.rightplace.synthetic.life.Child;
import org.rightplace.synthetic.life.Events;

/// A child with what happened to them: all that a return could tell of.
public record Told(Child child, Events events) {}
