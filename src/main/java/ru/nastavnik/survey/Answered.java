package ru.nastavnik.survey;

/** How many have answered, as SQL counts it. */
final class Answered {

    /**
     * {@code n.invited} and {@code n.answered} of a round {@code r}. Papers of an anonymous round are copied without anybody's being noted for them: there as
     * many have answered as there are answers, or more when who gave theirs on paper was noted before the papers were copied. Whoever came by an open link
     * is on no list of those asked.
     */
    static final String OF_ROUND = """
            cross join lateral (
              select c.invited, case when r.anonymous and c.invited > 0 then least(c.invited, greatest(c.answered, (
                select count(*) from response a where a.organization_id = r.organization_id and a.round_id = r.id and a.sent_on is not null)))
                else c.answered end as answered
              from (
                select count(*) as invited, count(i.answered_on) as answered from invitee i
                where i.organization_id = r.organization_id and i.round_id = r.id and """ + Invitees.ASKED + ") c) n\n";

    private Answered() {}
}
