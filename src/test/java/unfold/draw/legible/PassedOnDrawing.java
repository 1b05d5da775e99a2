package unfold.draw.legible;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.text.AttributedCharacterIterator;

/** Passes on to another surface what every surface of AWT draws, and how it is set. */
abstract class PassedOnDrawing extends Graphics2D {

    private final Graphics2D to;

    PassedOnDrawing(Graphics2D to) {
        this.to = to;
    }

    final Graphics2D to() {
        return to;
    }

    @Override
    public void clearRect(int a, int b, int c, int d) {
        to.clearRect(a, b, c, d);
    }

    @Override
    public void clipRect(int a, int b, int c, int d) {
        to.clipRect(a, b, c, d);
    }

    @Override
    public void copyArea(int a, int b, int c, int d, int e, int f) {
        to.copyArea(a, b, c, d, e, f);
    }

    @Override
    public void dispose() {
        to.dispose();
    }

    @Override
    public void drawArc(int a, int b, int c, int d, int e, int f) {
        to.drawArc(a, b, c, d, e, f);
    }

    @Override
    public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {
        to.drawImage(a, b, c, d);
    }

    @Override
    public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
        return to.drawImage(a, b, c);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
        return to.drawImage(a, b, c, d, e);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, ImageObserver d) {
        return to.drawImage(a, b, c, d);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
        return to.drawImage(a, b, c, d, e, f, g);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
        return to.drawImage(a, b, c, d, e, f);
    }

    @Override
    public boolean drawImage(
            Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
        return to.drawImage(a, b, c, d, e, f, g, h, i, j, k);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
        return to.drawImage(a, b, c, d, e, f, g, h, i, j);
    }

    @Override
    public void drawLine(int a, int b, int c, int d) {
        to.drawLine(a, b, c, d);
    }

    @Override
    public void drawOval(int a, int b, int c, int d) {
        to.drawOval(a, b, c, d);
    }

    @Override
    public void drawPolygon(int[] a, int[] b, int c) {
        to.drawPolygon(a, b, c);
    }

    @Override
    public void drawPolyline(int[] a, int[] b, int c) {
        to.drawPolyline(a, b, c);
    }

    @Override
    public void drawRoundRect(int a, int b, int c, int d, int e, int f) {
        to.drawRoundRect(a, b, c, d, e, f);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, float b, float c) {
        to.drawString(a, b, c);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, int b, int c) {
        to.drawString(a, b, c);
    }

    @Override
    public void drawString(String a, float b, float c) {
        to.drawString(a, b, c);
    }

    @Override
    public void drawString(String a, int b, int c) {
        to.drawString(a, b, c);
    }

    @Override
    public void fillArc(int a, int b, int c, int d, int e, int f) {
        to.fillArc(a, b, c, d, e, f);
    }

    @Override
    public void fillOval(int a, int b, int c, int d) {
        to.fillOval(a, b, c, d);
    }

    @Override
    public void fillPolygon(int[] a, int[] b, int c) {
        to.fillPolygon(a, b, c);
    }

    @Override
    public void fillRect(int a, int b, int c, int d) {
        to.fillRect(a, b, c, d);
    }

    @Override
    public void fillRoundRect(int a, int b, int c, int d, int e, int f) {
        to.fillRoundRect(a, b, c, d, e, f);
    }

    @Override
    public Shape getClip() {
        return to.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return to.getClipBounds();
    }

    @Override
    public Color getColor() {
        return to.getColor();
    }

    @Override
    public Font getFont() {
        return to.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font a) {
        return to.getFontMetrics(a);
    }

    @Override
    public void setClip(Shape a) {
        to.setClip(a);
    }

    @Override
    public void setClip(int a, int b, int c, int d) {
        to.setClip(a, b, c, d);
    }

    @Override
    public void setColor(Color a) {
        to.setColor(a);
    }

    @Override
    public void setFont(Font a) {
        to.setFont(a);
    }

    @Override
    public void setPaintMode() {
        to.setPaintMode();
    }

    @Override
    public void setXORMode(Color a) {
        to.setXORMode(a);
    }

    @Override
    public void translate(double a, double b) {
        to.translate(a, b);
    }

    @Override
    public void translate(int a, int b) {
        to.translate(a, b);
    }
}
