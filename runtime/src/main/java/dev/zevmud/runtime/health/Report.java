package dev.zevmud.runtime.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The findings of all checks of one kind, by name.
public record Report(Map<String, Finding> findings) {
    public Report {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    public boolean up() {
        return findings.values().stream().allMatch(Finding::up);
    }

    /// `{"status":"up","checks":{"database":{"status":"up","detail":"embedded"}}}`
    public String json() {
        var checks = new LinkedHashMap<String, Object>();
        findings.forEach((name, f) -> checks.put(name, entry(f)));
        var body = new LinkedHashMap<String, Object>();
        body.put("status", word(up()));
        body.put("checks", checks);
        return Json.write(body);
    }

    private static Map<String, String> entry(Finding finding) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("status", word(finding.up()));
        entry.put("detail", finding.detail());
        return entry;
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
