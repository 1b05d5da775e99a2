package unfold.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Drawings one after the other as a GIF that begins again when it is over. Each picture holds what differs alone. */
public final class Animation {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private Animation() {}

    /**
     * A drawing and its time.
     *
     * @param hundredths of a second that it stays
     */
    public record Shot(Consumer<Graphics2D> drawing, int hundredths) {}

    /** The file's content. */
    public static byte[] gif(Dimension size, List<Shot> shots) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            BufferedImage before = null;
            for (Shot shot : shots) {
                BufferedImage now = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = now.createGraphics();
                shot.drawing.accept(g);
                g.dispose();
                Rectangle part = differing(before, now);
                BufferedImage cut = now.getSubimage(part.x, part.y, part.width, part.height);
                writer.writeToSequence(
                        new IIOImage(cut, null, metadata(writer, part, shot.hundredths, before == null)), null);
                before = now;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The least rectangle outside of which two pictures are the same; one pixel if there is none. */
    private static Rectangle differing(BufferedImage before, BufferedImage now) {
        Rectangle all = new Rectangle(now.getWidth(), now.getHeight());
        if (before == null) {
            return all;
        }
        int[] old = ((DataBufferInt) before.getRaster().getDataBuffer()).getData();
        int[] pixels = ((DataBufferInt) now.getRaster().getDataBuffer()).getData();
        int left = all.width;
        int right = -1;
        int top = all.height;
        int bottom = -1;
        for (int y = 0; y < all.height; y++) {
            int from = y * all.width;
            int first = Arrays.mismatch(old, from, from + all.width, pixels, from, from + all.width);
            if (first >= 0) {
                int last = all.width - 1;
                while (old[from + last] == pixels[from + last]) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        return bottom < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static IIOMetadata metadata(ImageWriter writer, Rectangle part, int hundredths, boolean isFirst)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", String.valueOf(part.x));
        descriptor.setAttribute("imageTopPosition", String.valueOf(part.y));
        descriptor.setAttribute("imageWidth", String.valueOf(part.width));
        descriptor.setAttribute("imageHeight", String.valueOf(part.height));
        descriptor.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        if (isFirst) {
            IIOMetadataNode repeat = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
            repeat.setAttribute("applicationID", "NETSCAPE");
            repeat.setAttribute("authenticationCode", "2.0");
            repeat.setUserObject(new byte[] {1, 0, 0});
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
        IIOMetadataNode made = new IIOMetadataNode(name);
        parent.appendChild(made);
        return made;
    }
}
