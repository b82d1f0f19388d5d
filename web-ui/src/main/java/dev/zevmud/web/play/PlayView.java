package dev.zevmud.web.play;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/// The page on which people play, at `/`.
@Route("")
@PageTitle("zev-mud")
@Tag("zev-play")
@JsModule("./play/zev-play.ts")
public final class PlayView extends Component {

    private static final long serialVersionUID = 1L;
}
