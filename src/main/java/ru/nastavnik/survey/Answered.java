package ru.nastavnik.survey;

/** How many have answered, as SQL counts it: the one rule for all rooms. */
public final class Answered {

    /**
     * A join: {@code n.invited} and {@code n.answered} of a {@code survey_round r}. Papers of an anonymous round are copied without anybody's being noted for
     * them: there as many have answered as there are answers, or more when who gave theirs on paper was noted before the papers were copied. Whoever came by
     * an open link is on no list of those asked, and has answered. Whoever withdrew before they answered is asked no more.
     */
    public static final String OF_ROUND = """
            cross join lateral (
              select c.invited, case when r.anonymous then least(nullif(c.invited, 0), greatest(c.answered, (
                select count(*) from response a where a.organization_id = r.organization_id and a.round_id = r.id and a.sent_on is not null)))
                else c.answered end as answered
              from (
                select count(*) as invited, count(i.answered_on) as answered from invitee i
                where i.organization_id = r.organization_id and i.round_id = r.id and """ + Invitees.ASKED + ") c) n\n";

    /** Of several such rounds: 0 where some answered by an open link, so that nobody can say of how many the sum of the answered is. */
    public static final String INVITED = "case when bool_or(n.invited = 0 and n.answered > 0) then 0 else coalesce(sum(n.invited), 0) end";

    private Answered() {}
}
