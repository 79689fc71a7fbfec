package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

class RegisterListTest extends Registers {

    @Autowired
    Register register;

    @Test
    void anExactNameStandsAlone() {
        pupil("Иванова", "Анна");
        pupil("Ивонова", "Анна");
        assertThat(search("Ивонова")).contains("Ивонова Анна").doesNotContain("Иванова Анна").doesNotContain("похожие");
    }

    @Test
    void aSlipIsForgiven() {
        pupil("Иванова", "Анна");
        pupil("Иванчук", "Пётр");
        pupil("Виноградова", "Мария");
        for (String typed : List.of("Ивонова", "Ивнаова", "иваова", "Ивановва", "Ивонова Анна", "Анна Ивонова")) {
            assertThat(search(typed)).as(typed).contains("похожие", "Иванова Анна").doesNotContain("Иванчук").doesNotContain("Виноградова");
        }
        assertThat(search("Винограова Мрия")).contains("похожие", "Виноградова Мария").doesNotContain("Иванова");
        assertThat(search("Виногродава")).contains("похожие", "Виноградова Мария");
    }

    @Test
    void theWorkplaceOfAMentorIsSearchedTooAndASlipInItForgiven() {
        in(() -> {
            mentors.save(new Mentor(people.save(new Person(
                    new PersonName("Станков", "Олег", null), null, Sex.MALE, new Occupied(Occupation.EMPLOYER, "АО «Химпром», цех № 3", null, "мастер"),
                    new Contacts(null, null, null, null))), LocalDate.now()));
            mentors.save(new Mentor(people.save(RegistersPersistenceTest.teacher()), LocalDate.now()));
            return null;
        });
        for (String typed : List.of("химпром", "ХИМПРОМ станков", "Химпорм", "хмпром", "Станкв химпром")) {
            assertThat(searchMentors(typed)).as(typed).contains("Станков Олег").doesNotContain("Примерова");
        }
        assertThat(searchMentors("химпром")).doesNotContain("похожие");
        assertThat(searchMentors("Химпорм")).contains("похожие");
        assertThat(searchMentors("сельпром")).contains("Никого не нашлось");
    }

    /** Cells are written past the template engine, which would see to it by itself. */
    @Test
    void whatSomebodyTypedIsTextInACellAndNoMarkup() {
        in(() -> {
            mentors.save(new Mentor(people.save(new Person(
                    new PersonName("Станков", "Олег", null), null, Sex.MALE, new Occupied(Occupation.EMPLOYER, "<img src=x>", null, "\"мастер\" & <b>"),
                    new Contacts(null, null, null, null))), LocalDate.of(2026, 9, 1)));
            return null;
        });
        post("/registers/mentors/columns").param("columns", "OCCUPATION", "EMAIL", "ENTERED_ON").exchange();
        assertThat(page("/mentors"))
                .contains("&quot;мастер&quot; &amp; &lt;b&gt;</span><span class=\"sub\"> · &lt;img src=x&gt;</span></div></td>")
                .contains("<span class=\"text-nowrap\">01.09.2026</span>", "<span>—</span>")
                .doesNotContain("<img src=x", "table:cells");
    }

    private String searchMentors(String words) {
        post("/mentors/search").param("words", words).exchange();
        return page("/mentors?sort=NAME");
    }

    /** Names that are alike and are not the same: short ones, and those two letters apart. */
    @Test
    void notEverythingIsAlike() {
        pupil("Ким", "Лев");
        pupil("Белов", "Олег");
        pupil("Петров", "Иван");
        assertThat(search("Цой")).contains("Никого не нашлось");
        assertThat(search("Кин")).contains("Никого не нашлось");
        assertThat(search("Попов")).contains("Никого не нашлось");
        assertThat(search("Быков")).contains("Никого не нашлось");
        assertThat(search("Петраш")).contains("Никого не нашлось");
        assertThat(search("Белог")).contains("похожие", "Белов Олег").doesNotContain("Петров");
    }

    @Test
    void theWrongKeyboardAndLettersThatLookAlikeAreForgiven() {
        pupil("Иванова", "Анна");
        pupil("Королёв", "Фёдор");
        pupil("Cеров", "Пётр"); // the first letter is Latin, as somebody typed it
        assertThat(search("Bdfyjdf")).contains("Иванова Анна").doesNotContain("похожие");
        assertThat(search("rjhjk`d")).contains("Королёв Фёдор");
        assertThat(search("Ивaнoвa")).contains("Иванова Анна").doesNotContain("похожие");
        assertThat(search("Серов")).contains("Cеров Пётр").doesNotContain("похожие");
    }

    @Test
    void filtersByStatesFormsSourcesClassAndTopic() {
        var form = in(() -> forms.findAllByOrderByPosition().get(0));
        pupil("Ждущий", "Лев");
        var left = pupil("Выбывший", "Лев");
        var asks = pupil("Просящий", "Лев");
        in(() -> {
            lives.move(mentees.findById(left).orElseThrow(), MenteeState.WAITING, LocalDate.now(), null);
            mentees.findById(asks).orElseThrow().ask(List.of(new Request("химия и жизнь", RequestSource.PARENTS)), List.of(form));
            return null;
        });
        assertThat(page("/mentees?state=WAITING")).contains("Выбывший").doesNotContain("Ждущий");
        assertThat(page("/mentees?state=WAITING&state=CONFIRMED")).contains("Выбывший", "Ждущий");
        assertThat(page("/mentees?form=" + form.getId())).contains("Просящий").doesNotContain("Ждущий");
        assertThat(page("/mentees?source=PARENTS&source=SELF")).contains("Просящий").doesNotContain("Ждущий");
        assertThat(page("/mentees?topic=химия и жизнь")).contains("Просящий").doesNotContain("Ждущий");
        assertThat(page("/mentees?schoolClass=8 «А»")).contains("Просящий", "Ждущий");
        assertThat(page("/mentees?schoolClass=9 «А»")).contains("Никого не нашлось");
    }

    @Test
    void aFilterIsTheSameAfterItStoodInAnAddress() {
        var filter = new RegisterFilter(
                Set.of("WAITING", "CONFIRMED"), Set.of(UUID.randomUUID()), RegisterFilter.ConsentFilter.MISSING,
                Set.of(RequestSource.SELF), "8 «А» & Б", "химия=жизнь", true, RegisterOrder.ENTRY, null);
        assertThat(RegisterFilter.parse(filter.query())).isEqualTo(filter);
        assertThat(RegisterFilter.parse(RegisterFilter.ALL.query())).isEqualTo(RegisterFilter.ALL);
        assertThat(RegisterFilter.parse("form=gone&source=NONE&consent=&sort=NAME")).isEqualTo(RegisterFilter.ALL);
    }

    @Test
    void countsEachValueBesideTheRestOfTheFilter() {
        var moved = pupil("Первый", "Лев");
        pupil("Второй", "Лев");
        in(() -> {
            lives.move(mentees.findById(moved).orElseThrow(), MenteeState.WAITING, LocalDate.now(), null);
            return null;
        });
        String counted = page("/mentees?state=WAITING&counted=true");
        assertThat(count(counted, "STATE-WAITING")).isEqualTo("1");
        assertThat(count(counted, "STATE-CONFIRMED")).isEqualTo("1");
        assertThat(count(counted, "STATE-LEFT")).isEqualTo("0");
        assertThat(count(counted, "CONSENT-MISSING")).isEqualTo("1");
        assertThat(count(counted, "all")).isEqualTo("1");
        assertThat(count(page("/mentees"), "STATE-WAITING")).isEmpty();
    }

    private static String count(String page, String what) {
        var found = Pattern.compile("data-count=\"" + what + "\">(\\d*)<").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void aViewIsKeptWithItsWordsOpenedRenamedAndRemoved() {
        pupil("Иванова", "Анна");
        pupil("Макетов", "Пётр");
        search("Иванова");
        assertThat(post("/registers/mentees/views").param("name", "Наши Ивановы").exchange()).hasStatus(HttpStatus.FOUND);
        post("/mentees/search").exchange();
        assertThat(page("/mentees")).contains("Наши Ивановы", "Макетов");
        String id = in(() -> views().get(0).id().toString());
        var opened = get("/registers/mentees/view?id=" + id).exchange();
        assertThat(opened.getResponse().getRedirectedUrl()).doesNotContain("%D0");
        assertThat(page("/mentees?sort=NAME")).contains("Иванова Анна").doesNotContain("Макетов");
        post("/registers/mentees/view").param("id", id).param("name", "Ивановы").param("standard", "true").exchange();
        post("/mentees/search").exchange();
        assertThat(get("/mentees").exchange()).as("opens with it").hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees?sort=NAME&counted=true")).contains("Ивановы").doesNotContain("Наши Ивановы").contains("data-count=\"view-" + id + "\">1<");
        assertThat(get("/mentees", personas.curator(school)).exchange()).as("nobody else's").hasStatusOk().bodyText().doesNotContain("Ивановы");
        post("/registers/mentees/view/removal").param("id", id).exchange();
        assertThat(page("/mentees?sort=NAME")).doesNotContain("Ивановы");
    }

    @Test
    void aClassIsFoundAsPeopleTypeIt() {
        pupil("Иванова", "Виктория");
        for (String typed : List.of("8а", "8 А", "8-а", "8 «А»", "8A", "иван 8 а")) {
            assertThat(search(typed)).as(typed).contains("Иванова Виктория");
        }
        assertThat(search("18а")).contains("Никого не нашлось");
        assertThat(search("8в")).as("not an 8 and a В somewhere").contains("Никого не нашлось");
        search("");
        assertThat(page("/mentees?sort=NAME&schoolClass=8")).as("all of that year").contains("Иванова Виктория");
        assertThat(page("/mentees?sort=NAME&schoolClass=8Б")).contains("Никого не нашлось");
        assertThat(page("/mentees?sort=NAME&schoolClass=%25")).contains("Никого не нашлось");
    }

    @Test
    void aLinkFromElsewhereForgetsTheWordsSearchedForBefore() {
        pupil("Иванова", "Анна");
        pupil("Макетов", "Пётр");
        search("Иванова");
        assertThat(page("/mentees?sort=NAME&state=CONFIRMED")).as("the list's own").contains("Иванова").doesNotContain("Макетов");
        assertThat(page("/mentees?state=CONFIRMED")).contains("Иванова", "Макетов");
        search("Иванова");
        assertThat(page("/mentees")).as("the rail").contains("Иванова", "Макетов");
        assertThat(page("/mentees?sort=NAME")).as("for good").contains("Макетов");
    }

    @Autowired
    SavedViews savedViews;

    private List<SavedView> views() {
        return as(() -> savedViews.of(RegisterKind.MENTEES));
    }

    @Test
    void showsTheColumnsThatWereChosen() {
        pupil("Иванова", "Анна");
        assertThat(page("/mentees")).contains("Главный запрос").doesNotContain("<th scope=\"col\">Дата рождения");
        post("/registers/mentees/columns").param("columns", "BIRTH_DATE", "pairing.column.mentors").exchange();
        assertThat(page("/mentees")).contains("<th scope=\"col\">Дата рождения", "08.03.2012", "<th scope=\"col\">Наставник<").doesNotContain("<th scope=\"col\">Главный запрос");
        assertThat(get("/mentees", personas.curator(school)).exchange()).as("their own").bodyText().contains("<th scope=\"col\">Главный запрос");
        post("/registers/mentees/columns").exchange();
        assertThat(page("/mentees")).contains("<th scope=\"col\">Главный запрос");
    }

    @Test
    void aCardKnowsItsNeighboursInTheListAsItWasFiltered() {
        var first = pupil("Абзацев", "Лев");
        var second = pupil("Буквин", "Лев");
        var third = pupil("Вёрсткин", "Лев");
        in(() -> {
            mentees.findById(second).orElseThrow().archive(LocalDate.now());
            return null;
        });
        page("/mentees");
        assertThat(page("/mentees/" + first)).contains("rel=\"next\"", "/mentees/" + third).doesNotContain("rel=\"prev\"").doesNotContain("/mentees/" + second + "\"");
        assertThat(page("/mentees/" + third)).contains("rel=\"prev\"", "/mentees/" + first).doesNotContain("rel=\"next\"");
        page("/mentees?archived=true");
        assertThat(page("/mentees/" + second)).doesNotContain("rel=\"next\"").doesNotContain("rel=\"prev\"").contains("archived=true");
        page("/mentees?sort=ENTRY");
        assertThat(page("/mentees/" + third)).contains("rel=\"next\"", "/mentees/" + first);
    }

    @Test
    void neighboursFollowASearchThatForgaveASlip() {
        var vera = pupil("Ванелина", "Вера");
        var nearer = pupil("Ванилина", "Юлия");
        var anna = pupil("Ванелина", "Анна");
        var alone = pupil("Абзацев", "Лев");
        assertThat(search("Ванилена")).contains("похожие").containsSubsequence("Ванилина", "Ванелина Анна", "Ванелина Вера").doesNotContain("Абзацев");
        assertThat(page("/mentees/" + nearer)).as("the nearest stands first").contains("rel=\"next\"", "/mentees/" + anna + "\"").doesNotContain("rel=\"prev\"");
        assertThat(page("/mentees/" + anna)).contains("rel=\"prev\"", "/mentees/" + nearer + "\"", "rel=\"next\"", "/mentees/" + vera + "\"");
        assertThat(page("/mentees/" + vera)).contains("rel=\"prev\"", "/mentees/" + anna + "\"").doesNotContain("rel=\"next\"");
        assertThat(page("/mentees/" + alone)).as("it does not stand in the list").doesNotContain("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(search("Ванилина")).doesNotContain("похожие");
        assertThat(page("/mentees/" + nearer)).as("the only one who has the words").doesNotContain("rel=\"next\"").doesNotContain("rel=\"prev\"");
    }

    @Test
    void theOnlyOneFoundIsNotSearchedForOnceMore() throws Exception {
        var found = pupil("Ванилина", "Юлия");
        pupil("Ванелина", "Анна");
        pupil("Абзацев", "Лев");
        search("");
        page("/mentees/" + found); // takes the last message of the forms
        int unsearched = statements.during(() -> page("/mentees/" + found)).size();
        search("Ванилина");
        assertThat(statements.during(() -> page("/mentees/" + found))).hasSize(unsearched).noneMatch(sql -> sql.contains("levenshtein"));
        search("Ванилена");
        for (int n = 0; n < 2; n++) {
            assertThat(statements.during(() -> page("/mentees/" + found))).hasSize(unsearched + 1).filteredOn(sql -> sql.contains("levenshtein")).hasSize(1);
            for (int more = 0; more < 30; more++) {
                pupil("Ванелина", "Вера");
            }
        }
    }

    @Test
    void aPsychologistSeesTheUnmatchedWhateverIsAsked() {
        pupil("Ждущий", "Лев");
        var completed = pupil("Ушедший", "Лев");
        in(() -> {
            lives.move(mentees.findById(completed).orElseThrow(), MenteeState.LEFT, LocalDate.now(), null);
            return null;
        });
        var psychologist = personas.member(school, Role.PSYCHOLOGIST);
        for (String address : List.of("/mentees", "/mentees?state=LEFT&archived=true", "/mentees?counted=true")) {
            assertThat(get(address, psychologist).exchange()).as(address).hasStatusOk().bodyText().contains("Ждущий").doesNotContain("Ушедший");
        }
        assertThat(get("/registers/mentors/view", psychologist).exchange().getResponse().getRedirectedUrl()).contains("/mentors");
        assertThat(get("/mentors", psychologist).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void statementsStayTheSameHoweverManyPeopleViewsAndFacetsThereAre() throws Exception {
        pupil("Иванова", "Анна");
        post("/registers/mentees/views").param("name", "один").exchange();
        page("/mentees?sort=NAME"); // the session learns where the list is looked at
        int plain = statements.during(() -> page("/mentees?sort=NAME")).size();
        int counted = statements.during(() -> page("/mentees?sort=NAME&counted=true")).size();
        for (int n = 0; n < 30; n++) {
            pupil("Макетов", "Лев");
        }
        for (int n = 0; n < 10; n++) {
            post("/registers/mentees/views").param("name", "отбор " + n).exchange();
        }
        page("/mentees?sort=NAME"); // takes the last message of the forms
        assertThat(statements.during(() -> page("/mentees?sort=NAME"))).hasSize(plain).hasSizeLessThan(15);
        assertThat(statements.during(() -> page("/mentees?sort=NAME&counted=true"))).hasSize(counted).hasSize(plain + 3);
    }

    @Test
    void oddRequestsAreAnswered() {
        assertThat(get("/registers/pupils/view").exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/registers/mentees/views").param("name", " ").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(post("/registers/mentees/view").param("id", UUID.randomUUID().toString()).param("name", "чужой").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(post("/registers/mentees/columns").param("columns", "<script>").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(search("% _ ' \\ ) --")).contains("Никого не нашлось");
        assertThat(search("я".repeat(300))).contains("Никого не нашлось");
    }

    private String search(String words) {
        post("/mentees/search").param("words", words).exchange();
        return page("/mentees?sort=NAME");
    }

    /** As the curator. */
    private <T> T as(Supplier<T> work) {
        var standing = new Standing(
                school.getId(), school.getSlug(), school.getShortName(), school.getKind(), school.getTimeZone(), curator.getId(),
                Set.of(Role.CURATOR), Set.of(), List.of(school.getId()), List.of(school.getId()), false);
        return standing.call(() -> transaction.execute(status -> work.get()));
    }

    private UUID pupil(String surname, String name) {
        return pupil(surname, name, LocalDate.of(2012, 3, 8), "8 «А»", null);
    }
}
