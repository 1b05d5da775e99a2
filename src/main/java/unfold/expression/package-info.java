/** Names, times and expression trees: what the recurrence says, and what its gradients are made of. */
package unfold.expression;
