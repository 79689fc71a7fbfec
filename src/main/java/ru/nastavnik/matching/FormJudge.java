package ru.nastavnik.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ru.nastavnik.people.Occupation;

/** Whether a form of the round lets the one mentor the other, and whether they named it. */
final class FormJudge implements Judge {

    private final List<Admitted> forms;
    private final long[] seekersMay;
    private final long[] seekersNamed;
    private final long[] helpersMay;
    private final long[] helpersNamed;

    /** @param forms of the round in their order; at most 64 */
    FormJudge(List<Seeker> seekers, List<Helper> helpers, List<Admitted> forms) {
        if (forms.size() > Long.SIZE) {
            throw new IllegalArgumentException("More forms than a round can have: " + forms.size());
        }
        this.forms = List.copyOf(forms);
        this.seekersMay = seekers.stream().mapToLong(seeker -> bits(form -> form.mentees().contains(seeker.occupation()))).toArray();
        this.seekersNamed = seekers.stream().mapToLong(seeker -> bits(form -> seeker.forms().contains(form.id()))).toArray();
        this.helpersMay = helpers.stream().mapToLong(helper -> bits(form -> form.mentors().contains(helper.occupation()))).toArray();
        this.helpersNamed = helpers.stream().mapToLong(helper -> bits(form -> helper.forms().contains(form.id()))).toArray();
    }

    private long bits(Predicate<Admitted> has) {
        long bits = 0;
        for (int place = 0; place < forms.size(); place++) {
            if (has.test(forms.get(place))) {
                bits |= 1L << place;
            }
        }
        return bits;
    }

    @Override
    public Criterion criterion() {
        return Criterion.FORM;
    }

    boolean admits(int seeker, int helper) {
        return (seekersMay[seeker] & helpersMay[helper]) != 0;
    }

    @Override
    public int value(int seeker, int helper) {
        long may = seekersMay[seeker] & helpersMay[helper];
        if ((may & seekersNamed[seeker] & helpersNamed[helper]) != 0) {
            return 100;
        }
        boolean oneIsSilent = seekersNamed[seeker] == 0 || helpersNamed[helper] == 0;
        boolean oneNamedIt = (may & (seekersNamed[seeker] | helpersNamed[helper])) != 0;
        return seekersNamed[seeker] == 0 && helpersNamed[helper] == 0 ? UNKNOWN : oneNamedIt ? oneIsSilent ? 75 : 25 : 0;
    }

    /** The form in which the two would work: one that both named, else that one named, else the first that lets them. */
    UUID formOf(int seeker, int helper) {
        return chosen(seeker, helper).id();
    }

    private Admitted chosen(int seeker, int helper) {
        return chosen(List.of(seeker), helper).orElseThrow();
    }

    /** The form in which a mentor would work with all of a group, chosen likewise; empty when none lets all of them. */
    Optional<UUID> formOfAll(Collection<Integer> group, int helper) {
        return chosen(group, helper).map(Admitted::id);
    }

    private Optional<Admitted> chosen(Collection<Integer> group, int helper) {
        long may = helpersMay[helper];
        long all = helpersNamed[helper];
        long some = helpersNamed[helper];
        for (int seeker : group) {
            may &= seekersMay[seeker];
            all &= seekersNamed[seeker];
            some |= seekersNamed[seeker];
        }
        long best = (may & all) != 0 ? may & all : (may & some) != 0 ? may & some : may;
        return best == 0 ? Optional.empty() : Optional.of(forms.get(Long.numberOfTrailingZeros(best)));
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        int value = value(seeker, helper);
        String said = value == 100 ? "form.both" : value == UNKNOWN ? "form.open" : value >= 25 ? "form.one" : "form.none";
        return Reason.of(criterion(), value, weight, said, chosen(seeker, helper).name());
    }

    /** Who may mentor whom. */
    record Admitted(UUID id, String name, Set<Occupation> mentors, Set<Occupation> mentees) {}
}
