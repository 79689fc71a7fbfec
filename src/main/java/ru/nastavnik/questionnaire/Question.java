package ru.nastavnik.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One question.
 *
 * @param key by which its answers stand in {@link Answers}, unique in the questionnaire and the same in all editions
 * @param help empty for none
 * @param source where the options come from; {@code options} is empty unless they are its own
 * @param scale of a rating and of each row of a matrix; null for the others
 * @param condition null when it is always asked
 * @param measure by which the same question before and after the programme is known again; null when nothing is measured
 * @param meaning null when the answer tells the product nothing
 */
public record Question(
        String key, QuestionKind kind, Wording text, Wording help, boolean required, OptionSource source, List<Option> options, Scale scale,
        Condition condition, String measure, Meaning meaning) {

    /** Of those that somebody writes. */
    public static final int MOST_OPTIONS = 40;

    /** In a ranking, however many there are to be ranked: a list of places stands beside each of them. */
    static final int MOST_PLACES = MOST_OPTIONS;

    /** Of a register, where one has met nobody of them. */
    public static final int MOST_PEOPLE = 100;

    private static final int TEXT_LENGTH = 500;

    /** @throws IllegalArgumentException when its parts do not fit together */
    public Question {
        Keys.require(key);
        Objects.requireNonNull(kind, "kind");
        help = help == null ? Wording.NONE : help;
        source = source == null ? OptionSource.OWN : source;
        options = options == null ? List.of() : List.copyOf(options);
        check(!text.isEmpty() && text.length() <= TEXT_LENGTH && help.length() <= TEXT_LENGTH, "A question has words, and not too many");
        check(kind.hasScale() == (scale != null), "A rating has a scale, and nothing else has one");
        check(kind.hasOptions() || options.isEmpty() && source == OptionSource.OWN, "Options where nothing is chosen");
        check(source == OptionSource.OWN || options.isEmpty() && kind != QuestionKind.MATRIX, "Options from two sources");
        check(options.size() <= MOST_OPTIONS, "Too many options");
        check(options.stream().map(Option::key).collect(HashSet::new, HashSet::add, HashSet::addAll).size() == options.size(), "Two options of one key");
        check(meaning == null || meaning.fits(kind), "An answer of this kind cannot mean that");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The name under which the answer to one row of a matrix stands. */
    public String row(Option option) {
        return key + "." + option.key();
    }

    /** The name under which words added to an open option stand. */
    public String ownWords() {
        return key + ".own";
    }

    /** All names in {@link Answers} that belong to it. */
    public Stream<String> names() {
        return kind == QuestionKind.MATRIX ? options.stream().map(this::row) : Stream.of(key, ownWords());
    }

    /** Whether a later question can be asked depending on it: what may be answered is known when one writes the questionnaire. */
    boolean decides() {
        return kind.canDecide() && source == OptionSource.OWN;
    }

    /** What can be answered to it, for those that wait for it; empty when it decides nothing. */
    List<String> keysThatDecide() {
        if (!decides()) {
            return List.of();
        }
        return switch (kind) {
            case YES_NO -> List.of(QuestionKind.YES, QuestionKind.NO);
            case RATING -> IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(String::valueOf).toList();
            default -> options.stream().map(Option::key).toList();
        };
    }

    /** Whether it lacks what it needs to be asked: things are left to fill in while one edits. */
    boolean isUnfinished() {
        return kind.hasOptions() && source == OptionSource.OWN && options.size() < (kind == QuestionKind.MATRIX ? 1 : 2);
    }

    Question withCondition(Condition condition) {
        return new Question(key, kind, text, help, required, source, options, scale, condition, measure, meaning);
    }

    /** As another kind: what does not fit it is left out. */
    Question as(QuestionKind other) {
        boolean own = other == QuestionKind.MATRIX;
        var scaled = !other.hasScale() ? null : scale == null ? Scale.ofTen(Wording.NONE, Wording.NONE) : scale;
        return new Question(
                key, other, text, help, required, other.hasOptions() && !own ? source : OptionSource.OWN, other.hasOptions() ? options : List.of(), scaled,
                condition, other == QuestionKind.RATING ? measure : null, meaning != null && meaning.fits(other) ? meaning : null);
    }

    /**
     * With all that can be answered in another edition, too, so that the answers to both are counted; in the words of this one.
     *
     * @param other of the same key; where it is of another kind, it adds nothing that can be answered
     */
    public Question with(Question other) {
        if (other.kind != kind || other.source != source) {
            return this;
        }
        var keys = options.stream().map(Option::key).collect(Collectors.toSet());
        var both = Stream.concat(options.stream(), other.options.stream().filter(option -> !keys.contains(option.key()))).limit(MOST_OPTIONS).toList();
        return new Question(key, kind, text, help, required, source, both, scale == null ? null : scale.with(other.scale), condition, measure, meaning);
    }

    /** A twin: two of one measure would be one too many. */
    Question copy(String key) {
        return new Question(key, kind, text, help, required, source, options, scale, condition, null, meaning);
    }

    Question withKey(String key) {
        return new Question(key, kind, text, help, required, source, options, scale, condition, measure, meaning);
    }
}
