package unfold.explain.origin;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import unfold.explain.Ink;

/** How one number is computed from others: arithmetic on single numbers. Immutable. */
public sealed interface Calculation {

    /** What it comes to. */
    double value();

    /** What it is computed from, in the order of writing. */
    List<Calculation> parts();

    /** Calls {@code visit} with every number of the run that it reads, in the order of writing. */
    default void reads(Consumer<Known> visit) {
        parts().forEach(part -> part.reads(visit));
    }

    /**
     * A number that the run has recorded.
     *
     * @param behind how it is computed where the picture shows no place for it; else null
     */
    record Known(Entry entry, double value, Ink ink, Calculation behind) implements Calculation {

        @Override
        public List<Calculation> parts() {
            return behind == null ? List.of() : List.of(behind);
        }

        @Override
        public void reads(Consumer<Known> visit) {
            visit.accept(this);
            Calculation.super.reads(visit);
        }
    }

    /** A number of the text. */
    record Constant(double value) implements Calculation {

        @Override
        public List<Calculation> parts() {
            return List.of();
        }
    }

    /** A sum of two addends or more. */
    record Sum(List<Calculation> addends) implements Calculation {

        public Sum {
            addends = List.copyOf(addends);
        }

        /** The sum of any number of addends. */
        static Calculation of(List<Calculation> addends) {
            return addends.isEmpty() ? new Constant(0) : addends.size() == 1 ? addends.get(0) : new Sum(addends);
        }

        @Override
        public double value() {
            double sum = 0;
            for (Calculation addend : addends) {
                sum += addend.value();
            }
            return sum;
        }

        @Override
        public List<Calculation> parts() {
            return addends;
        }
    }

    /** A product of two. */
    record Product(Calculation left, Calculation right) implements Calculation {

        @Override
        public double value() {
            return left.value() * right.value();
        }

        @Override
        public List<Calculation> parts() {
            return List.of(left, right);
        }
    }

    /** A quotient of two. */
    record Quotient(Calculation above, Calculation below) implements Calculation {

        @Override
        public double value() {
            return above.value() / below.value();
        }

        @Override
        public List<Calculation> parts() {
            return List.of(above, below);
        }
    }

    /** What is computed from one number alone. */
    sealed interface OfOne extends Calculation {

        Calculation of();

        @Override
        default List<Calculation> parts() {
            return List.of(of());
        }
    }

    /** The opposite of a number. */
    record Opposite(Calculation of) implements OfOne {

        @Override
        public double value() {
            return -of.value();
        }
    }

    /** The square of a number. */
    record Square(Calculation of) implements OfOne {

        @Override
        public double value() {
            return of.value() * of.value();
        }
    }

    /** A function of one number; {@code name} is written before the brackets. */
    record Function(String name, DoubleUnaryOperator function, Calculation of) implements OfOne {

        @Override
        public double value() {
            return function.applyAsDouble(of.value());
        }
    }

    /** A power of e; its share in the sum of several is {@link Share}. */
    record Power(Calculation of) implements OfOne {

        @Override
        public double value() {
            return Math.exp(of.value());
        }
    }

    /**
     * The share of one power of e in the sum of all.
     *
     * @param index which of the exponents
     */
    record Share(int index, List<Calculation> exponents) implements Calculation {

        public Share {
            exponents = List.copyOf(exponents);
        }

        /** Shifted by the largest exponent, so that no power overflows. */
        @Override
        public double value() {
            double largest = largest(exponents);
            return Math.exp(exponents.get(index).value() - largest) / powers(exponents, largest);
        }

        @Override
        public List<Calculation> parts() {
            return exponents;
        }
    }

    /** The logarithm of a sum of powers of e. */
    record LogOfPowers(List<Calculation> exponents) implements Calculation {

        public LogOfPowers {
            exponents = List.copyOf(exponents);
        }

        @Override
        public double value() {
            double largest = largest(exponents);
            return largest + Math.log(powers(exponents, largest));
        }

        @Override
        public List<Calculation> parts() {
            return exponents;
        }
    }

    private static double largest(List<Calculation> all) {
        return all.stream().mapToDouble(Calculation::value).max().orElse(0);
    }

    /** The sum of the powers of e, their exponents shifted by {@code largest}. */
    private static double powers(List<Calculation> exponents, double largest) {
        double sum = 0;
        for (Calculation exponent : exponents) {
            sum += Math.exp(exponent.value() - largest);
        }
        return sum;
    }
}
