/** The bundled lessons whose weights are trained: on what, how, and the program that makes the weights. */
package unfold.trained;
