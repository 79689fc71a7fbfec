package ru.nastavnik.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** The first school of the demo city has a questionnaire in its second edition, and a draft; the city shares one with all its schools. */
@Component
@Profile("demo")
class DemoQuestionnaires implements DemoPart {

    private static final int FIRST_EDITION = 12;
    private static final int SECOND_EDITION = 40;
    private static final int SHARED = 8;

    private final Organizations organizations;
    private final Questionnaires questionnaires;
    private final Publishing publishing;
    private final Library library;
    private final TransactionOperations transaction;
    private final DemoClock clock;

    DemoQuestionnaires(
            Organizations organizations, Questionnaires questionnaires, Publishing publishing, Library library, TransactionOperations transaction,
            DemoClock clock) {
        this.organizations = organizations;
        this.questionnaires = questionnaires;
        this.publishing = publishing;
        this.library = library;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 25;
    }

    @Override
    public void make() {
        of("city", this::share);
        of("school-1", this::publishTwice);
        of("school-1", this::begin);
    }

    private void of(String slug, Consumer<Organization> work) {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(slug))
                .forEach(organization -> Standing.job(organization).run(() -> work.accept(organization)));
    }

    private void share(Organization city) {
        on(SHARED, city, () -> {
            var id = publishing.keep(new Questionnaire(
                    new Wording("Как идёт программа в городе", "How the programme goes in our city"), Purpose.OTHER, Respondent.MENTOR, cityAsks()));
            publishing.publish(id, 0);
            publishing.share(id, true);
            return id;
        });
    }

    private void publishTwice(Organization school) {
        var first = on(FIRST_EDITION, school, () -> {
            var id = publishing.keep(new Questionnaire(new Wording("Чем вам помочь в этом году", "How to help you this year"), Purpose.NEEDS, Respondent.MENTEE, schoolAsks()));
            publishing.publish(id, 0);
            return id;
        });
        on(SECOND_EDITION, school, () -> {
            var next = questionnaires.findById(publishing.next(first)).orElseThrow();
            next.ask(next.getContent().with("s1", question("place", QuestionKind.ONE, "Где вам удобнее встречаться?", "Where would you like to meet?", List.of(
                    new Option("library", new Wording("В библиотеке", "In the library")), new Option("office", new Wording("В кабинете", "In a classroom")),
                    new Option("online", new Wording("По видеосвязи", "Online"))))));
            questionnaires.flush();
            publishing.publish(next.getId(), next.getVersion());
            return next.getId();
        });
    }

    private void begin(Organization school) {
        transaction.executeWithoutResult(status -> {
            var ready = Questionnaire.of(library.find("interim-mentee").orElseThrow());
            publishing.keep(ready.copy(new Wording("Как дела в середине года", "How things are halfway")));
        });
    }

    private static Content cityAsks() {
        var scale = Scale.ofTen(new Wording("совсем нет", "not at all"), new Wording("очень", "very much"));
        return new Content(List.of(new Section("s1", new Wording("Программа в вашей организации", "The programme where you are"), Wording.NONE, List.of(
                new Question("supported", QuestionKind.RATING, new Wording("Насколько вы чувствуете поддержку школы?", "How much support do you feel?"), null, true,
                        null, null, scale, null, null, null),
                question("lacking", QuestionKind.LONG_TEXT, "Чего вам не хватает?", "What do you lack?", null),
                question("contest", QuestionKind.YES_NO, "Хотите ли вы участвовать в городском конкурсе наставников?", "Would you take part in the city’s contest?", null)))));
    }

    private static Content schoolAsks() {
        return new Content(List.of(new Section("s1", new Wording("О вас", "About you"), Wording.NONE, List.of(
                new Question("topics", QuestionKind.SEVERAL, new Wording("С чем вам помочь?", "What would help you?"), null, true, OptionSource.TOPICS, null, null,
                        null, null, Meaning.REQUESTS),
                question("own", QuestionKind.LONG_TEXT, "Расскажите подробнее", "Tell us more", null)))));
    }

    private static Question question(String key, QuestionKind kind, String ru, String en, List<Option> options) {
        return new Question(key, kind, new Wording(ru, en), null, false, null, options, null, null, null, null);
    }

    /** So many days into the programme year, or today when that is still to come. */
    private <T> T on(int days, Organization organization, Supplier<T> work) {
        LocalDate today = organization.today(clock);
        LocalDate day = new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn().plusDays(days);
        var made = new AtomicReference<T>();
        clock.on(day.isAfter(today) ? today : day, organization.getTimeZone(), () -> made.set(transaction.execute(status -> work.get())));
        return made.get();
    }
}
