/** What can be learned from a run and its network: whether the gradients are right. */
package unfold.analysis;
