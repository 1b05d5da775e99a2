/** The operations: value, pullback and TeX of each in one place. */
package unfold.operation;
