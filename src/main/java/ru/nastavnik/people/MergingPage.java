package ru.nastavnik.people;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.account.OneHolder;
import ru.nastavnik.journal.Journal;

/** Two people side by side, with a choice for each field in which they differ. */
@Component
class MergingPage {

    private final MergeComparison comparison;
    private final Merging merging;
    private final OneHolder holders;
    private final Journal journal;

    MergingPage(MergeComparison comparison, Merging merging, OneHolder holders, Journal journal) {
        this.comparison = comparison;
        this.merging = merging;
        this.holders = holders;
        this.journal = journal;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when either is not there */
    String show(UUID first, UUID second, Model model) {
        var one = comparison.find(first).orElseThrow(Cards::notFound);
        var other = comparison.find(second).orElseThrow(Cards::notFound);
        var both = Set.of(first, second);
        journal.seen("people.journal.merging", both);
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        model.addAttribute("versions", MergeComparison.versions(one, other));
        model.addAttribute("changes", comparison.differences(one, other, LocaleContextHolder.getLocale()));
        model.addAttribute("awake", awake(one, other));
        model.addAttribute("obstacles", merging.obstacles(Merging.between(other, one)));
        model.addAttribute("holders", holders.of(both));
        return "people/merging";
    }

    /** The states that are the second's as long as nothing else is chosen: the first card is in the archive. */
    private static Set<String> awake(MergeSide one, MergeSide other) {
        var states = new HashSet<String>();
        if (isAwake(one.mentor(), other.mentor())) {
            states.add("mentorState");
        }
        if (isAwake(one.mentee(), other.mentee())) {
            states.add("menteeState");
        }
        return states;
    }

    private static boolean isAwake(Participant<?> one, Participant<?> other) {
        return one != null && other != null && one.isArchived() && !other.isArchived();
    }
}
