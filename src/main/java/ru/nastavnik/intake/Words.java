package ru.nastavnik.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.RequestSource;
import ru.nastavnik.people.Sex;

/** What the words in the cells of a list mean: the beginning of a word is enough. */
final class Words {

    private static final String PARENTS = "родител|мать|мама|отец|папа";

    private static final Map<Pattern, Sex> SEXES = patterns(Map.entry("м|муж|мальч|юнош|парень", Sex.MALE), Map.entry("ж|жен|дев", Sex.FEMALE));

    /** Whoever leads is no teacher, and a parent of a pupil is no pupil: the order counts. */
    private static final Map<Pattern, Occupation> OCCUPATIONS = patterns(
            Map.entry(PARENTS + "|бабушк|дедушк", Occupation.PARENT),
            Map.entry("выпускни", Occupation.ALUMNUS),
            Map.entry("работодат|представитель работодат|предприят|предпринимат|партнер|сотрудник|специалист|инженер", Occupation.EMPLOYER),
            Map.entry("студент", Occupation.STUDENT),
            Map.entry("ученик|ученица|учащ|обучающ|школьни|воспитанни|дети|ребенок|подросток", Occupation.PUPIL),
            Map.entry("директор|завуч|зам|руководител|заведующ|администрац", Occupation.HEAD),
            Map.entry("учител|преподавател|молодой учител", Occupation.TEACHER),
            Map.entry("педагог|воспитател|методист|психолог|социальн|тьютор|логопед|дефектолог|тренер|мастер (производств|п о)|вожат|библиотек|молодой", Occupation.EDUCATOR));

    private static final Map<Pattern, RequestSource> SOURCES = patterns(
            Map.entry(PARENTS + "|семь|законн", RequestSource.PARENTS),
            Map.entry("классн|кл|учител|педагог", RequestSource.CLASS_TEACHER),
            Map.entry("психолог|соц", RequestSource.PSYCHOLOGIST),
            Map.entry("тест|проф|результат", RequestSource.CAREER_TEST),
            Map.entry("сам|лично|участни|учени|учащ|обучающ|наставляем|инициатив|собствен", RequestSource.SELF));

    private static final Map<Pattern, MentorState> STAGES = patterns(
            Map.entry("кандидат|претендент|нов|заявк", MentorState.CANDIDATE),
            Map.entry("собесед|прошел собесед|прошла собесед|отбор", MentorState.INTERVIEWED),
            Map.entry("обуч|прошел обуч|прошла обуч|подготов|школа", MentorState.TRAINED),
            Map.entry("действ|работ|актив|наставник|в паре|да", MentorState.ACTIVE),
            Map.entry("(в )?(резерв|запас)|база|долгоср", MentorState.RESERVE),
            Map.entry("выбы|(ушел|ушла|вышел|вышла)( из (программы|наставничества|реестра))?$", MentorState.LEFT));

    private static final Map<Pattern, Role> ROLES = patterns(
            Map.entry("куратор", Role.CURATOR),
            Map.entry("директор|руководител|заведующ", Role.DIRECTOR),
            Map.entry("совет|член совета|методсовет|методист|профсоюз", Role.COUNCIL),
            Map.entry("психолог|педагог психолог", Role.PSYCHOLOGIST),
            Map.entry("координатор|муниципальный координатор", Role.COORDINATOR),
            Map.entry("наставник|ментор", Role.MENTOR),
            Map.entry("наставляем|ученик|учащ|обучающ", Role.MENTEE));

    private Words() {}

    static Optional<Sex> sex(String text) {
        return meaning(SEXES, text);
    }

    static Optional<Occupation> occupation(String text) {
        return meaning(OCCUPATIONS, text);
    }

    static Optional<RequestSource> source(String text) {
        return meaning(SOURCES, text);
    }

    static Optional<MentorState> stage(String text) {
        return meaning(STAGES, text);
    }

    static Optional<Role> role(String text) {
        return meaning(ROLES, text);
    }

    private static <T> Optional<T> meaning(Map<Pattern, T> words, String text) {
        String plain = Headings.plain(text);
        return words.entrySet().stream().filter(entry -> entry.getKey().matcher(plain).lookingAt()).map(Map.Entry::getValue).findFirst();
    }

    @SafeVarargs
    private static <T> Map<Pattern, T> patterns(Map.Entry<String, T>... entries) {
        var patterns = new LinkedHashMap<Pattern, T>();
        for (var entry : entries) {
            patterns.put(Pattern.compile("(" + entry.getKey() + ")"), entry.getValue());
        }
        return patterns;
    }
}
