package unfold;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lambdas of one class, as lines of a class list: the virtual machine's own list of loaded classes leaves them out,
 * and making the class behind each at run time is a large part of a start.
 *
 * <p>Reads the format of class files, chapter 4 of the Java Virtual Machine Specification.
 */
final class Lambdas {

    private static final int MAGIC = 0xcafebabe;

    /** The names of kinds 1 to 9 of method handles, section 5.4.3.5. */
    private static final List<String> KINDS = List.of(
            "REF_getField",
            "REF_getStatic",
            "REF_putField",
            "REF_putStatic",
            "REF_invokeVirtual",
            "REF_invokeStatic",
            "REF_invokeSpecial",
            "REF_newInvokeSpecial",
            "REF_invokeInterface");

    /** An entry of the constant pool: a text, or up to two numbers. */
    private record Constant(int tag, String text, int first, int second) {}

    /** A way to link a call: a method handle and its arguments. */
    private record Bootstrap(int handle, int[] arguments) {}

    private final DataInputStream in;
    private Constant[] constants;

    private Lambdas(byte[] file) {
        in = new DataInputStream(new ByteArrayInputStream(file));
    }

    /**
     * One line for each lambda, in the order of the constant pool.
     *
     * @throws IOException if this is no class file
     */
    static List<String> of(byte[] file) throws IOException {
        try {
            return new Lambdas(file).lines();
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException(e);
        }
    }

    private List<String> lines() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4);
        readConstants();
        in.skipNBytes(2);
        String owner = name(in.readUnsignedShort());
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers();
        skipMembers();
        List<Bootstrap> bootstraps = readBootstraps();
        List<String> lines = new ArrayList<>();
        for (Constant constant : constants) {
            if (constant != null && constant.tag == 18) {
                Bootstrap bootstrap = bootstraps.get(constant.first);
                if (isLambda(bootstrap)) {
                    lines.add("@lambda-proxy " + owner + " " + nameAndType(constant.second) + " "
                            + arguments(bootstrap.arguments));
                }
            }
        }
        return lines;
    }

    private void readConstants() throws IOException {
        constants = new Constant[in.readUnsignedShort()];
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            constants[i] = switch (tag) {
                case 1 -> new Constant(tag, in.readUTF(), 0, 0);
                case 3, 4 -> new Constant(tag, "", in.readInt(), 0);
                case 5, 6 -> new Constant(tag, "", in.readInt(), in.readInt());
                case 7, 8, 16, 19, 20 -> new Constant(tag, "", in.readUnsignedShort(), 0);
                case 9, 10, 11, 12, 17, 18 -> new Constant(tag, "", in.readUnsignedShort(), in.readUnsignedShort());
                case 15 -> new Constant(tag, "", in.readUnsignedByte(), in.readUnsignedShort());
                default -> throw new IOException("constant " + tag);
            };
            // Numbers of eight bytes take two places.
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
    }

    private void skipMembers() throws IOException {
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            in.skipNBytes(6);
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }
    }

    private List<Bootstrap> readBootstraps() throws IOException {
        List<Bootstrap> bootstraps = new ArrayList<>();
        for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
            String name = constants[in.readUnsignedShort()].text;
            int length = in.readInt();
            if (!name.equals("BootstrapMethods")) {
                in.skipNBytes(length);
                continue;
            }
            for (int method = in.readUnsignedShort(); method > 0; method--) {
                int handle = in.readUnsignedShort();
                int[] arguments = new int[in.readUnsignedShort()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = in.readUnsignedShort();
                }
                bootstraps.add(new Bootstrap(handle, arguments));
            }
        }
        return bootstraps;
    }

    /** The other factory, of serializable lambdas, is not for archives. */
    private boolean isLambda(Bootstrap bootstrap) {
        Constant method = constants[constants[bootstrap.handle].second];
        return name(method.first).equals("java/lang/invoke/LambdaMetafactory")
                && text(constants[method.second].first).equals("metafactory");
    }

    /** The interface's method, the method that does it, and the interface's method with its types filled in. */
    private String arguments(int[] arguments) {
        Constant handle = constants[arguments[1]];
        Constant method = constants[handle.second];
        return type(arguments[0]) + " " + KINDS.get(handle.first - 1) + " " + name(method.first) + " "
                + nameAndType(method.second) + " " + type(arguments[2]);
    }

    private String text(int index) {
        return constants[index].text;
    }

    private String name(int index) {
        return text(constants[index].first);
    }

    private String type(int index) {
        return text(constants[index].first);
    }

    private String nameAndType(int index) {
        return text(constants[index].first) + " " + text(constants[index].second);
    }
}
