package unfold.derivation;

import unfold.expression.Expr;

/**
 * One name read by an assignment, and what flows back to it.
 *
 * @param of the name at the time at which it is read, seen from the assignment
 * @param gradient its gradient as far as it comes from this reading, in terms of the assignment's own gradient
 */
public record Reading(Expr.Ref of, Expr gradient) {}
