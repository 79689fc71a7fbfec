package ru.nastavnik.matching;

import java.util.List;
import java.util.stream.Stream;

/** Who takes part in a round. */
record TakingPart(List<Seeker> seekers, List<Helper> helpers) {

    /** As they would come to its gathering. */
    List<Guest> guests() {
        return Stream.concat(
                        helpers.stream().map(helper -> new Guest(helper.person(), Side.MENTOR)),
                        seekers.stream().map(seeker -> new Guest(seeker.person(), Side.MENTEE)))
                .toList();
    }

    /** Whether somebody has said whom they would like: that they were asked does not yet speak for anybody. */
    boolean isWithWishes() {
        return seekers.stream().anyMatch(seeker -> seeker.wishes() != null) || helpers.stream().anyMatch(helper -> helper.wishes() != null);
    }
}
