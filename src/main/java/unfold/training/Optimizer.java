package unfold.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Changes weights by their gradients. One belongs to one training: it may remember earlier gradients. */
public interface Optimizer {

    /**
     * One update.
     *
     * @param weights modified
     * @param gradients of the loss by each weight, as many; not modified
     */
    void update(double[] weights, double[] gradients);

    /** The kinds of optimisers, each with its usual settings. */
    enum Kind {
        SGD {
            @Override
            public Optimizer at(double rate) {
                return new GradientDescent(rate);
            }
        },
        MOMENTUM {
            @Override
            public Optimizer at(double rate) {
                return new Momentum(rate, Momentum.USUAL);
            }
        },
        ADAM {
            @Override
            public Optimizer at(double rate) {
                return new Adam(rate);
            }
        };

        /** A new optimiser with that learning rate. */
        public abstract Optimizer at(double rate);

        /** The name that a command takes: "adam". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name. */
        public static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
