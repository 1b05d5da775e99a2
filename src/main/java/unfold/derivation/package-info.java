/**
 * From a recurrence to everything that a run does: order of evaluation, arguments named, losses
 * fused, and the gradient of every name as a sum of named contributions.
 */
package unfold.derivation;
