package counterexample.server.session;

import jakarta.ws.rs.Path;

/// A session that answers HTTP by itself.
@Path("sessions")
public final class SessionOnJersey {}
