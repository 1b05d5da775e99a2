package unfold.draw.legible;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.RenderingHints.Key;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Map;

/** Passes on all that a surface does, to be changed in what one looks for. */
abstract class PassedOn extends PassedOnDrawing {

    PassedOn(Graphics2D to) {
        super(to);
    }

    @Override
    public void addRenderingHints(Map<?, ?> a) {
        to().addRenderingHints(a);
    }

    @Override
    public void clip(Shape a) {
        to().clip(a);
    }

    @Override
    public void drawGlyphVector(GlyphVector a, float b, float c) {
        to().drawGlyphVector(a, b, c);
    }

    @Override
    public void drawRenderableImage(RenderableImage a, AffineTransform b) {
        to().drawRenderableImage(a, b);
    }

    @Override
    public void drawRenderedImage(RenderedImage a, AffineTransform b) {
        to().drawRenderedImage(a, b);
    }

    @Override
    public void draw(Shape a) {
        to().draw(a);
    }

    @Override
    public void fill(Shape a) {
        to().fill(a);
    }

    @Override
    public Color getBackground() {
        return to().getBackground();
    }

    @Override
    public Composite getComposite() {
        return to().getComposite();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return to().getDeviceConfiguration();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return to().getFontRenderContext();
    }

    @Override
    public Paint getPaint() {
        return to().getPaint();
    }

    @Override
    public Object getRenderingHint(Key a) {
        return to().getRenderingHint(a);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return to().getRenderingHints();
    }

    @Override
    public Stroke getStroke() {
        return to().getStroke();
    }

    @Override
    public AffineTransform getTransform() {
        return to().getTransform();
    }

    @Override
    public boolean hit(Rectangle a, Shape b, boolean c) {
        return to().hit(a, b, c);
    }

    @Override
    public void rotate(double a) {
        to().rotate(a);
    }

    @Override
    public void rotate(double a, double b, double c) {
        to().rotate(a, b, c);
    }

    @Override
    public void scale(double a, double b) {
        to().scale(a, b);
    }

    @Override
    public void setBackground(Color a) {
        to().setBackground(a);
    }

    @Override
    public void setComposite(Composite a) {
        to().setComposite(a);
    }

    @Override
    public void setPaint(Paint a) {
        to().setPaint(a);
    }

    @Override
    public void setRenderingHint(Key a, Object b) {
        to().setRenderingHint(a, b);
    }

    @Override
    public void setRenderingHints(Map<?, ?> a) {
        to().setRenderingHints(a);
    }

    @Override
    public void setStroke(Stroke a) {
        to().setStroke(a);
    }

    @Override
    public void setTransform(AffineTransform a) {
        to().setTransform(a);
    }

    @Override
    public void shear(double a, double b) {
        to().shear(a, b);
    }

    @Override
    public void transform(AffineTransform a) {
        to().transform(a);
    }
}
