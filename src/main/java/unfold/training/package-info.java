/** Learning: updates of the weights by the gradients of many runs. No clocks, no files, no screen. */
package unfold.training;
