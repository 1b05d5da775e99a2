/** Puts another recurrent cell into a lesson: the same task, data and outputs with an RNN, an LSTM or a GRU. */
package unfold.lesson.cell;
