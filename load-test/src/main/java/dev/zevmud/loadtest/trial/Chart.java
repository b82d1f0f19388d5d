package dev.zevmud.loadtest.trial;

import java.util.List;
import java.util.Locale;

/// Curves over the seconds of a run, as a part of an SVG. The ramp is shaded.
record Chart(String title, int ramp, List<Curve> curves) {

    /// A value for each second.
    record Curve(String name, String colour, List<Double> values) {}

    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int LINES = 4;
    private static final int MOST_MARKS = 12;

    String svg(int top, int height, int width) {
        int seconds = curves.stream().mapToInt(curve -> curve.values().size()).max().orElse(0);
        double most =
                roundUp(
                        curves.stream()
                                .flatMap(curve -> curve.values().stream())
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0));
        var plot = new Plot(top + 24, height, width - LEFT - RIGHT, Math.max(1, seconds), most);
        var svg = new StringBuilder();
        svg.append(text(20, top + 12, "start", "#111", title));
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"#f2f2f2\"/>%n"
                        .formatted(
                                LEFT,
                                plot.top,
                                number(plot.x(Math.min(ramp, seconds)) - LEFT),
                                height));
        grid(svg, plot);
        int legend = LEFT;
        for (Curve curve : curves) {
            svg.append(line(curve, plot));
            legend += 90;
            svg.append(
                    text(
                            width - RIGHT - legend + LEFT,
                            top + 12,
                            "start",
                            curve.colour,
                            curve.name));
        }
        return svg.toString();
    }

    private record Plot(int top, int height, int width, int seconds, double most) {

        double x(double second) {
            return LEFT + width * second / seconds;
        }

        double y(double value) {
            return top + height * (1 - value / most);
        }
    }

    private static void grid(StringBuilder svg, Plot plot) {
        for (int i = 0; i <= LINES; i++) {
            double value = plot.most * i / LINES;
            double y = plot.y(value);
            svg.append(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"#ddd\"/>%n"
                            .formatted(LEFT, LEFT + plot.width, number(y), number(y)));
            svg.append(text(LEFT - 8, (int) y + 4, "end", "#444", label(value)));
        }
        int step = Math.max(1, (int) roundUp(plot.seconds / (double) MOST_MARKS));
        for (int second = 0; second <= plot.seconds; second += step) {
            svg.append(
                    text(
                            (int) plot.x(second),
                            plot.top + plot.height + 16,
                            "middle",
                            "#444",
                            second + " s"));
        }
    }

    private static String line(Curve curve, Plot plot) {
        var points = new StringBuilder();
        for (int i = 0; i < curve.values.size(); i++) {
            // A second's value stands in its middle.
            points.append(number(plot.x(i + 0.5)))
                    .append(',')
                    .append(number(plot.y(curve.values.get(i))))
                    .append(' ');
        }
        return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>%n"
                .formatted(curve.colour, points.toString().strip());
    }

    /// To 1, 2 or 5 and zeros, so that marks are round.
    static double roundUp(double value) {
        if (value <= 0) {
            return 1;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        for (int factor : new int[] {1, 2, 5}) {
            if (value <= factor * unit) {
                return factor * unit;
            }
        }
        return 10 * unit;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(int x, int y, String anchor, String colour, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n"
                .formatted(x, y, anchor, colour, escape(text));
    }

    private static String label(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : number(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
