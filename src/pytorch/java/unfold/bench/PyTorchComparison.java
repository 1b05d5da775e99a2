package unfold.bench;

/** {@link Comparison} with PyTorch among the contenders: {@code mvn -q -Ppytorch test-compile exec:exec}. */
public final class PyTorchComparison {

    private PyTorchComparison() {}

    public static void main(String[] args) {
        new Comparison(System.out, PyTorch::contenders).run();
        // DJL's threads would keep the program alive.
        System.exit(0);
    }
}
