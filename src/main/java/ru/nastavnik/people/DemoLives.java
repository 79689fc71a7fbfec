package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/**
 * How the people of the demo city came to where they stand, before any decree: two mentors of three were interviewed and trained in the first
 * weeks, the others stand everywhere between a candidate and the way out; of the mentees without a pair some have been told to wait.
 */
@Component
@Profile("demo")
class DemoLives {

    /** Decrees begin later: DemoDecrees. */
    private static final int LAST_DAY = 18;

    private static final List<String> REASONS_TO_LEAVE = List.of("переехал в другой город", "нет времени на встречи", "сменил место работы");
    private static final List<String> WORDS = List.of(
            "отвечает прямо, приводит примеры", "сам предложил, с чего начать", "пока теряется, когда спорят", "нужна поддержка первое время", "слушает и не перебивает");

    private final Lives lives;
    private final Interviews interviews;
    private final Criteria criteria;
    private final SupportOffers offers;
    private final DemoClock clock;

    DemoLives(Lives lives, Interviews interviews, Criteria criteria, SupportOffers offers, DemoClock clock) {
        this.lives = lives;
        this.interviews = interviews;
        this.criteria = criteria;
        this.offers = offers;
        this.clock = clock;
    }

    /** In the standing of their curator. */
    void live(Organization organization, List<Mentor> mentors, List<Mentee> mentees) {
        var story = new Story(organization);
        for (int n = 0; n < mentors.size(); n++) {
            story.of(mentors.get(n), n < mentors.size() * 2 / 3 ? MentorState.TRAINED : MentorState.values()[n % MentorState.values().length]);
        }
        int bound = (mentees.size() * 2 + 2) / 3;
        for (int n = 0; n < mentees.size(); n++) {
            story.of(mentees.get(n), n >= bound && n % 3 == 0, n % 2 == 0);
        }
    }

    /** One who came through the whole of last year's programme. */
    void completed(Organization organization, Mentee mentee) {
        var story = new Story(organization);
        story.on(mentee.getEnteredOn(), () -> lives.begin(mentee, null));
        story.on(story.starts.minusMonths(10), () -> lives.pair(mentee, story.starts.minusMonths(10)));
        story.on(story.starts.minusMonths(3), () -> lives.move(mentee, MenteeState.COMPLETED, story.starts.minusMonths(3), "защитил проект на итоговой встрече"));
        mentee.archive(story.starts.minusMonths(2));
    }

    private final class Story {

        private final Organization organization;
        private final LocalDate today;
        private final LocalDate starts;
        private final Random random;
        private final List<Criterion> asked;

        Story(Organization organization) {
            this.organization = organization;
            this.today = organization.today(clock);
            this.starts = new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn();
            this.random = new Random(organization.getSlug().hashCode());
            this.asked = criteria.findAllByOrderByPositionAscIdAsc();
        }

        void of(Mentor mentor, MentorState to) {
            on(mentor.getEnteredOn(), () -> lives.begin(mentor, null));
            LocalDate talked = early(mentor.getEnteredOn().plusDays(2));
            LocalDate later = early(mentor.getEnteredOn().plusDays(5));
            switch (to) {
                case CANDIDATE -> {}
                case INTERVIEWED -> interviewed(mentor, talked);
                case TRAINED, ACTIVE -> {
                    interviewed(mentor, talked);
                    on(later, () -> lives.move(mentor, MentorState.TRAINED, later, "прошёл школу наставников"));
                }
                case RESERVE -> {
                    interviewed(mentor, talked);
                    on(later, () -> lives.move(mentor, MentorState.RESERVE, later, "готов со второго полугодия"));
                }
                case LEFT -> {
                    interview(mentor, talked, InterviewDecision.LATER);
                    on(later, () -> lives.move(mentor, MentorState.LEFT, later, any(REASONS_TO_LEAVE)));
                }
            }
        }

        private void interviewed(Mentor mentor, LocalDate day) {
            interview(mentor, day, InterviewDecision.RECOMMENDED);
            on(day, () -> lives.move(mentor, MentorState.INTERVIEWED, day, null));
        }

        private void interview(Mentor mentor, LocalDate day, InterviewDecision decision) {
            boolean good = decision == InterviewDecision.RECOMMENDED;
            var ratings = new ArrayList<CriterionRating>();
            for (Criterion criterion : asked) {
                String note = random.nextInt(3) == 0 ? any(WORDS) : null;
                ratings.add(new CriterionRating(criterion.getId(), (good ? 4 : 2) + random.nextInt(2), note));
            }
            var interview = new Interview(mentor.getId(), Standing.require().account());
            interview.describe(day, "Куратор и психолог", decision, good ? "Готов начать с одной пары." : "Просил вернуться к разговору позже.", ratings);
            interviews.save(interview);
        }

        void of(Mentee mentee, boolean waits, boolean supported) {
            on(mentee.getEnteredOn(), () -> lives.begin(mentee, null));
            if (!waits || mentee.getState() != MenteeState.CONFIRMED) {
                return;
            }
            LocalDate day = Stream.of(starts.plusDays(40), today).min(LocalDate::compareTo).orElseThrow();
            on(day, () -> lives.move(mentee, MenteeState.WAITING, day, "пока нет наставника с нужной темой"));
            if (supported) {
                offers.save(new SupportOffer(mentee.getId(), day, "Психолог", "договорились о двух встречах", Standing.require().account()));
            }
        }

        /** Before the first decree, and never after today. */
        private LocalDate early(LocalDate day) {
            return Stream.of(day, starts.plusDays(LAST_DAY), today).min(LocalDate::compareTo).orElseThrow();
        }

        void on(LocalDate day, Runnable work) {
            clock.on(day, organization.getTimeZone(), work);
        }

        private String any(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
