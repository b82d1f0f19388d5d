package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.world.CharacterId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Executes the commands of the staff: asks the store on each use whether they may, writes down
/// what they do, then does it.
public final class StaffDesk {

    private final StaffRepository repository;
    private final Clock clock;
    private final Offices offices;
    private final Sanctions sanctions;
    private final Errands errands;
    private final ReportDesk reports;
    private final Upkeep upkeep;

    public StaffDesk(
            StaffRepository repository,
            AccountRepository accounts,
            ReportRepository reports,
            StaffReach reach,
            Clock clock) {
        this.repository = repository;
        this.clock = clock;
        this.offices = new Offices(repository, accounts, reach);
        this.sanctions = new Sanctions(repository, accounts, reach);
        this.reports = new ReportDesk(reports);
        this.upkeep = new Upkeep(reach);
        this.errands = new Errands(repository, reach);
    }

    /// What the store says of a character's account. Blocks.
    public Standing standing(CharacterId character) {
        return repository.standing(character, clock.instant());
    }

    /// Blocks. `inputId` is the input that asks for it, 0 or less for one that is part of another;
    /// `rest` is what stands behind the command's word, `address` where `self` is connected from.
    /// What the same input has asked for before is not done again.
    public Outcome execute(
            Present self,
            long inputId,
            String address,
            StaffCommand command,
            String rest,
            Texts texts) {
        Instant now = clock.instant();
        Standing standing = repository.standing(self.id(), now);
        if (!command.allows(standing.roles())) {
            return new Outcome.NotAllowed();
        }
        String origin =
                "%s:%d:%08x"
                        .formatted(
                                self.id(),
                                inputId <= 0 ? now.toEpochMilli() : inputId,
                                Objects.hash(command.word(), rest));
        var call =
                new StaffCall(
                        repository, texts, now, standing, self, address, command, rest, origin);
        try {
            return execute(call);
        } catch (StaffCall.DoneBeforeException before) {
            return call.say("staff.done-before");
        }
    }

    private Outcome execute(StaffCall call) {
        return switch (call.command()) {
            case STAFF -> offices.staff(call);
            case ROLE -> offices.role(call);
            case AUDIT -> offices.audit(call);
            case KICK -> sanctions.kick(call);
            case MUTE -> sanctions.mute(call);
            case UNMUTE -> sanctions.unmute(call);
            case BAN -> sanctions.ban(call);
            case UNBAN -> sanctions.unban(call);
            case BANS -> sanctions.list(call);
            case GOTO -> errands.goTo(call);
            case TRANSFER -> errands.transfer(call);
            case FORCE -> errands.force(call);
            case SNOOP -> errands.snoop(call);
            case RESET -> upkeep.reset(call);
            case SHUTDOWN -> upkeep.shutdown(call);
            case REPORTS -> reports.list(call);
            case REPORT -> reports.one(call);
            case BROADCAST -> errands.broadcast(call);
        };
    }
}
