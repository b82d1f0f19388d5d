package dev.zevmud.web.shared;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;

/// The frame of every page: what its head says.
public final class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("description", "Play zev-mud, a world of text, in your browser.");
        // Before any style sheet: else a dark page flashes white while it loads.
        settings.addMetaTag("color-scheme", "dark light");
        settings.addFavIcon("icon", "icons/zev-mud.svg", "any");
    }
}
