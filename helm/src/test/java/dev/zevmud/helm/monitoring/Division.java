package dev.zevmud.helm.monitoring;

import java.util.ArrayList;
import java.util.List;

/// Finds divisions whose divisor may be 0: allowed are a number, and what is compared with 0 in
/// parentheses of its own: `a / (b > 0)`.
final class Division {

    private Division() {}

    static List<String> faults(String expression) {
        List<String> faults = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '/' && !quoted && !isSafe(expression.substring(i + 1).strip())) {
                faults.add("it may divide by zero: " + expression);
            }
        }
        return faults;
    }

    private static boolean isSafe(String divisor) {
        if (divisor.matches("(?s)[1-9].*")) {
            return true;
        }
        return divisor.startsWith("(") && inner(divisor).strip().endsWith("> 0");
    }

    /// What stands in the parentheses with which a text begins.
    private static String inner(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return text.substring(1, i);
            }
        }
        return "";
    }
}
