package org.rightplace.synthetic.life;

import java.util.List;

/// One period of care with what lay between its beginning and its end.
///
/// @param placements one after another without a gap
/// @param stays      the episodes as filed
public record Spell(Course course, List<Placement> placements, List<Stay> stays) {
    public Spell {
        placements = List.copyOf(placements);
        stays = List.copyOf(stays);
    }

    /// Why care ended.
    public org.rightplace.care.child.EpisodeEnd end() {
        return stays.getLast().end();
    }
}
