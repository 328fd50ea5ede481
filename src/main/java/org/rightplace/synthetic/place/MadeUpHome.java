package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.Judgement;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Purpose;

/// A children's home that does not exist.
///
/// @param urn        begins with [Urn#MADE_UP]
/// @param sector     of its place, 0 to 9
/// @param registered what a register would hold of it
/// @param capability what it says it can do, as of 31 March 2025
public record MadeUpHome(Urn urn, String name, Place place, int sector, Registered registered, Capability capability) {

    /// No home of the world closes on this day or later.
    static final int NEVER = Math.toIntExact(LocalDate.of(2100, 1, 1).toEpochDay());

    public MadeUpHome {
        if (!urn.isMadeUp()) {
            throw new IllegalArgumentException(
                    "urn (%s) of a made-up home must begin with %s".formatted(urn, Urn.MADE_UP));
        }
    }

    /// What a register would hold of a home.
    ///
    /// @param opened   the day of registration, as [LocalDate#toEpochDay]
    /// @param closed   the first day on which it is no more
    /// @param judgement the latest overall one on 31 March 2025; empty where there is none, or the home is no more
    public record Registered(
            ProvisionType type, Sector owner, int places, int opened, int closed, Optional<Judgement> judgement) {
        public Registered {
            if (places < 1 || opened >= closed) {
                throw new IllegalArgumentException("places (%d) must be 1 or more, and opening (%d) before closing (%d)"
                        .formatted(places, opened, closed));
            }
        }
    }

    /// Whether it is registered on a day.
    public boolean isOpenOn(LocalDate day) {
        return registered.opened() <= day.toEpochDay() && day.toEpochDay() < registered.closed();
    }

    /// Whether it takes children for short breaks only.
    public boolean isForShortBreaks() {
        return capability.purposes().size() == 1 && capability.purposes().contains(Purpose.SHORT_BREAK);
    }

    /// Whether it is a secure children's home.
    public boolean isSecure() {
        return registered.type() == ProvisionType.SECURE_CHILDRENS_HOME;
    }
}
