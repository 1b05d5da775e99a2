package unfold.export;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** A drawing as a file: PNG, SVG or PDF. Letters in SVG and PDF are outlines and need no fonts. */
public enum Picture {
    PNG {
        @Override
        public byte[] bytes(Dimension size, Consumer<Graphics2D> drawing) throws IOException {
            BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, size.width, size.height);
            drawing.accept(g);
            g.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
    },
    SVG {
        @Override
        public byte[] bytes(Dimension size, Consumer<Graphics2D> drawing) {
            SVGGraphics2D g = new SVGGraphics2D(size.width, size.height);
            g.setDefsKeyPrefix("unfold-");
            g.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
            drawing.accept(g);
            return g.getSVGDocument().getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        public byte[] bytes(Dimension size, Consumer<Graphics2D> drawing) {
            PDFDocument document = new PDFDocument();
            PDFGraphics2D g = document.createPage(new Rectangle(size)).getGraphics2D();
            g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
            drawing.accept(g);
            return document.getPDFBytes();
        }
    };

    /** The file's content. */
    public abstract byte[] bytes(Dimension size, Consumer<Graphics2D> drawing) throws IOException;

    /**
     * The kind of picture that a file's name asks for.
     *
     * @throws IllegalArgumentException if its ending is none of png, svg and pdf
     */
    public static Picture of(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Picture picture : values()) {
            if (picture.name().equals(ending)) {
                return picture;
            }
        }
        throw new IllegalArgumentException(name + ": a picture's name ends in .png, .svg or .pdf");
    }

    /** Writes a drawing in the form that the file's name asks for. */
    public static void write(Path file, Dimension size, Consumer<Graphics2D> drawing) throws IOException {
        Files.write(file, of(file).bytes(size, drawing));
    }
}
