package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import ru.nastavnik.organization.Role;

/** The two registers, and how their lists differ. */
enum RegisterKind {
    MENTORS(
            "mentor", Role.MENTOR, "people.mentorState.", MentorState.values(), MentorState.ACTIVE,
            """
            select h.id from person h where h.search_key like any (:%1$s) or folded(h.workplace) like any (:%1$s)
            union all select c.person_id from mentor c cross join unnest(c.competences) as w (word) where folded(w.word) like any (:%1$s)""",
            ":%s = any (t.competences)",
            "left join lateral (select null::text as topic, null::text as source) r on true"),
    MENTEES(
            "mentee", Role.MENTEE, "people.state.", MenteeState.values(), MenteeState.PAIRED,
            """
            select h.id from person h where h.search_key like any (:%1$s)
            union all select c.person_id from request q join mentee c on c.id = q.mentee_id where q.search_key like any (:%1$s)""",
            "(t.id in (select q.mentee_id from request q where q.topic = :%s)) is true",
            "left join request r on r.mentee_id = t.id and r.position = 0");

    private static final Set<String> UNMATCHED = Set.of(MenteeState.CONFIRMED.name(), MenteeState.WAITING.name());

    final String table;
    final Role role;
    /** SQL of the people in whose name, class or post a word stands, or in what they offer or ask for. */
    final String foundIn;
    /** SQL of "offers, or asks for, just this". */
    final String about;
    /** SQL that gives each row its main request as {@code r}. */
    final String joined;

    /** Name of the state of those who work. */
    final String bound;

    private final String stateMessages;
    private final List<LifeState<?>> all;
    private final List<String> states;

    RegisterKind(String table, Role role, String stateMessages, LifeState<?>[] states, Enum<?> bound, String foundIn, String about, String joined) {
        this.table = table;
        this.role = role;
        this.stateMessages = stateMessages;
        this.all = List.of(states);
        this.states = all.stream().map(LifeState::name).toList();
        this.bound = bound.name();
        this.foundIn = foundIn;
        this.about = about;
        this.joined = joined;
    }

    /** The last part of its addresses, and the beginning of its messages. */
    public String word() {
        return name().toLowerCase();
    }

    public List<String> states() {
        return states;
    }

    /** Where somebody can be moved at all; the others come by themselves. */
    public List<String> targets() {
        return states.stream().filter(name -> all.stream().anyMatch(from -> from.next().stream().anyMatch(to -> to.name().equals(name)))).toList();
    }

    /** Consents that many can have signed alike; what may be published is marked on each one's own paper. */
    public List<ConsentKind> papers() {
        return this == MENTORS
                ? List.of(ConsentKind.PERSONAL_DATA, ConsentKind.PARTICIPATION, ConsentKind.MENTOR_REGISTER)
                : List.of(ConsentKind.PERSONAL_DATA, ConsentKind.PARTICIPATION);
    }

    boolean asksReason(String state) {
        return all.stream().anyMatch(one -> one.name().equals(state) && one.asksReason());
    }

    static RegisterKind of(Participant<?> card) {
        return card.side() == LifeEvent.Side.MENTOR ? MENTORS : MENTEES;
    }

    /** Key of the words for a state. */
    public String stateMessage(String state) {
        return stateMessages + state;
    }

    /** How a state is marked: bound by a decree, looking for a pair, or neither. */
    public String stateMark(String state) {
        return state.equals(bound) ? "done" : this == MENTEES && UNMATCHED.contains(state) ? "now" : "";
    }

    static Set<String> unmatched() {
        return UNMATCHED;
    }
}
