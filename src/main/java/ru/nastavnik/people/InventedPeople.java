package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Plainly invented people for the demo: surnames of school things, requests and competences of a real school. */
final class InventedPeople {

    private static final List<String> SURNAMES = List.of(
            "Образцов", "Примеров", "Макетов", "Черновиков", "Эскизов", "Пробников", "Шаблонов", "Набросков", "Чертежов", "Картинкин", "Страницын", "Закладкин",
            "Скрепкин", "Линейкин", "Тетрадкин", "Карандашов", "Ластиков", "Пеналов", "Циркулев", "Глобусов", "Доскин", "Указкин", "Партин", "Звонков",
            "Переменкин", "Дневников", "Портфелев", "Азбукин", "Букварёв", "Кляксин", "Задачкин", "Ответов", "Вопросов", "Примечаев", "Абзацев", "Запятов");
    private static final List<String> BOYS = List.of(
            "Пётр", "Илья", "Артём", "Роман", "Денис", "Тимур", "Марк", "Лев", "Павел", "Глеб", "Егор", "Степан", "Матвей", "Кирилл", "Фёдор", "Савелий");
    private static final List<String> GIRLS = List.of(
            "Ольга", "Мария", "Алёна", "Софья", "Вера", "Дарья", "Ксения", "Полина", "Алиса", "Ева", "Майя", "Лада", "Яна", "Злата", "Нина", "Ульяна");
    private static final List<String> FATHERS = List.of("Эскиз", "Макет", "Конспект", "Портрет", "Абзац", "Квадрат", "Глобус", "Карандаш");
    /** Most by the standard list, some in words of their own. */
    private static final List<String> TOPICS = List.of(
            "Трудности с предметом", "Подготовка к экзаменам", "Олимпиады и конкурсы", "Проект или исследование", "Выбор профессии",
            "Знакомство с предприятием", "Адаптация в новом коллективе", "Общение и уверенность в себе", "Выступления перед людьми", "Как всё успевать",
            "Цифровые навыки", "школьная газета", "английский для поездки", "робототехника");
    private static final List<String> TOPICS_OF_EDUCATORS = List.of("Методика преподавания", "Работа с классом и родителями", "Первый год в профессии");
    private static final List<String> COMPETENCES = List.of(
            "химия", "физика", "алгебра", "профориентация", "публичные выступления", "программирование", "английский язык", "робототехника", "журналистика",
            "подготовка к ОГЭ", "биология", "история", "исследовательские проекты", "спорт и режим дня");
    private static final List<String> POSTS = List.of(
            "учитель химии", "учитель физики", "учитель математики", "учитель истории", "учитель биологии", "учитель информатики", "учитель английского языка");
    private static final List<String> ENTERPRISES = List.of("завод «Макет»", "депо «Эскизная»", "поликлиника «Пример»", "студия «Черновик»");

    private final Random random;
    private final LocalDate today;

    InventedPeople(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    Person pupil() {
        int form = 5 + random.nextInt(5);
        return schoolchild(form);
    }

    /** Half of them teachers, then senior pupils and people of enterprises. */
    Person mentor() {
        int choice = random.nextInt(10);
        if (choice < 5) {
            return adult(new Occupied(Occupation.TEACHER, null, null, any(POSTS)), 28);
        }
        if (choice < 8) {
            return schoolchild(10 + random.nextInt(2));
        }
        return adult(new Occupied(Occupation.EMPLOYER, any(ENTERPRISES), null, "специалист"), 25);
    }

    Person educator() {
        return adult(new Occupied(Occupation.EDUCATOR, null, null, "воспитатель высшей категории"), 35);
    }

    Person youngEducator() {
        return adult(new Occupied(Occupation.EDUCATOR, null, null, "воспитатель"), 21);
    }

    Person senior() {
        return schoolchild(11);
    }

    List<Request> requests(boolean ofEducator, LocalDate askedOn, UUID enteredBy) {
        var topics = ofEducator ? TOPICS_OF_EDUCATORS : TOPICS;
        var main = request(topics, askedOn, enteredBy);
        if (random.nextInt(4) > 0) {
            return List.of(main);
        }
        var second = request(topics, askedOn, enteredBy);
        return main.topic().equals(second.topic()) ? List.of(main) : List.of(main, second);
    }

    private Request request(List<String> topics, LocalDate askedOn, UUID enteredBy) {
        var sources = RequestSource.values();
        return new Request(any(topics), sources[random.nextInt(sources.length)], askedOn, enteredBy);
    }

    List<String> competences() {
        return random.ints(0, COMPETENCES.size()).distinct().limit(2).mapToObj(COMPETENCES::get).toList();
    }

    String interest() {
        return random.nextBoolean() ? "походы и фотография" : "шахматы, настольные игры";
    }

    private Person schoolchild(int form) {
        boolean boy = random.nextBoolean();
        var birth = today.minusYears(form + 6).minusDays(30 + random.nextInt(300));
        String surname = any(SURNAMES);
        String letter = any(List.of("А", "Б", "В"));
        String father = any(FATHERS);
        boolean mother = random.nextBoolean();
        var representative = mother ? "%sа %s %sовна".formatted(surname, any(GIRLS), any(FATHERS)) : "%s %s %sович".formatted(surname, father, any(FATHERS));
        return new Person(
                new PersonName(boy ? surname : surname + "а", any(boy ? BOYS : GIRLS), father + (boy ? "ович" : "овна")),
                Birth.on(birth), boy ? Sex.MALE : Sex.FEMALE,
                new Occupied(Occupation.PUPIL, null, "%d «%s»".formatted(form, letter), null),
                new Contacts(null, null, representative, phone()));
    }

    private Person adult(Occupied occupied, int youngest) {
        boolean man = random.nextInt(3) == 0;
        String surname = any(SURNAMES);
        return new Person(
                new PersonName(man ? surname : surname + "а", any(man ? BOYS : GIRLS), any(FATHERS) + (man ? "ович" : "овна")),
                Birth.on(today.minusYears(youngest).minusDays(random.nextInt(4000))), man ? Sex.MALE : Sex.FEMALE, occupied,
                new Contacts(phone(), null, null, null));
    }

    /** From the range 000, which no operator gives out. */
    private String phone() {
        return "+7 000 000-%02d-%02d".formatted(random.nextInt(100), random.nextInt(100));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
