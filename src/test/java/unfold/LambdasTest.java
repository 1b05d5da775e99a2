package unfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LambdasTest {

    private static final String TEST = "unfold/LambdasTest$Some";

    /** A class with one lambda of each kind, and numbers of eight bytes among its constants. */
    private static final class Some {

        LongSupplier number() {
            return () -> 0x123456789abcdefL;
        }

        Function<String, Integer> method() {
            return String::length;
        }

        Supplier<Some> constructor() {
            return Some::new;
        }

        Object serializable() {
            return (Runnable & Serializable) () -> {};
        }
    }

    @Test
    void eachLambdaIsOneLineOfAClassList() throws IOException {
        assertEquals(
                List.of(
                        "@lambda-proxy " + TEST + " getAsLong ()Ljava/util/function/LongSupplier; ()J"
                                + " REF_invokeStatic " + TEST + " lambda$number$0 ()J ()J",
                        "@lambda-proxy " + TEST + " apply ()Ljava/util/function/Function;"
                                + " (Ljava/lang/Object;)Ljava/lang/Object; REF_invokeVirtual java/lang/String length ()I"
                                + " (Ljava/lang/String;)Ljava/lang/Integer;",
                        "@lambda-proxy " + TEST + " get ()Ljava/util/function/Supplier; ()Ljava/lang/Object;"
                                + " REF_newInvokeSpecial " + TEST + " <init> ()V ()L" + TEST + ";"),
                Lambdas.of(file(Some.class)));
    }

    @Test
    void aClassWithoutLambdasHasNone() throws IOException {
        assertEquals(List.of(), Lambdas.of(file(Serializable.class)));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertThrows(IOException.class, () -> Lambdas.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        byte[] cut = java.util.Arrays.copyOf(file(Some.class), 200);
        assertThrows(IOException.class, () -> Lambdas.of(cut));
    }

    private static byte[] file(Class<?> type) throws IOException {
        try (InputStream file =
                LambdasTest.class.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return file.readAllBytes();
        }
    }
}
