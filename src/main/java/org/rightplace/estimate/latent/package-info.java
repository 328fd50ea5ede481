/// Groups of units whose answers come together, found and not defined beforehand, each unit belonging
/// to each of them with a probability: a lens for planning, never a type of person.
///
/// [Answers] are what is known; [LatentClasses] one solution, with the way back from a class to its
/// units; [ClassSearch] tries several numbers of them; [Stability] tells whether they come back in
/// other samples.
@NullMarked
package org.rightplace.estimate.latent;

import org.jspecify.annotations.NullMarked;
