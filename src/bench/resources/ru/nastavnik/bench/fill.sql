-- A region with its schools and invented people, in sets: bench.schools of them with bench.people each, and bench.counted more that have only
-- figures. Run by the server's superuser, who stands above the walls.
select setseed(0.4);
set synchronous_commit = off;

create temp table said as
select current_setting('bench.schools')::int as schools, current_setting('bench.people')::int as people, current_setting('bench.counted')::int as counted,
  current_setting('bench.password_hash') as password_hash, current_setting('bench.asked')::jsonb as asked, current_date as today, extract(year from current_date - interval '8 months')::int as first_year;

create temp table word as
select
  string_to_array('Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров', ' ') as surnames,
  string_to_array('Александр Максим Иван Артём Дмитрий Никита Михаил Даниил Егор Андрей Кирилл Илья Матвей Тимофей Роман Ярослав Фёдор Арсений Глеб Степан', ' ') as boys,
  string_to_array('София Мария Анна Алиса Виктория Полина Елизавета Екатерина Ксения Дарья Варвара Вероника Арина Александра Ульяна Алёна Ольга Наталья Татьяна Юлия', ' ') as girls,
  string_to_array('Александр Андрей Иван Олег Степан Роман Максим Павел Артём Антон Денис Егор Михайл Кирилл', ' ') as fathers,
  string_to_array('подготовка к олимпиаде по физике,трудно даётся алгебра,выбор профессии,как выступать перед классом,английский язык,адаптация в новой школе,робототехника,подготовка к экзаменам,свой проект по химии,как всё успевать', ',') as topics,
  string_to_array('химия,физика,алгебра,профориентация,публичные выступления,программирование,английский язык,робототехника,журналистика,биология,история', ',') as competences,
  string_to_array('учитель химии,учитель физики,учитель математики,учитель истории,учитель биологии,учитель информатики,учитель русского языка', ',') as posts;

-- One of these words.
create function pg_temp.any_of(words text[]) returns text language sql volatile as $$ select words[1 + floor(random() * cardinality(words))::int] $$;

insert into organization (id, version, parent_id, kind, full_name, short_name, slug, head_post, time_zone)
values (uuidv7(), 0, null, 'REGION', 'Министерство образования области', 'Область', 'region', 'министр', 'Europe/Moscow');
insert into organization (id, version, parent_id, kind, full_name, short_name, slug, head_post, time_zone)
select uuidv7(), 0, region.id, 'MUNICIPALITY', 'Управление образования города ' || n, 'Город ' || n, 'town-' || n, 'начальник', 'Europe/Moscow'
from organization region, said, generate_series(1, greatest(1, (schools + counted) / 25)) n where region.slug = 'region';

create temp table school as
select uuidv7() as id, n, n <= schools as peopled, uuidv7() as curator, uuidv7() as searcher, uuidv7() as year
from said, generate_series(1, schools + counted) n;

insert into organization (id, version, parent_id, kind, full_name, short_name, slug, head_post, time_zone)
select s.id, 0, town.id, 'SCHOOL', 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № ' || s.n || '»', 'Школа № ' || s.n,
  'school-' || s.n, 'директор', 'Europe/Moscow'
from school s join organization town on town.slug = 'town-' || (1 + s.n % (select greatest(1, (schools + counted) / 25) from said));

insert into account (id, version, name, email, password_hash, administrator)
select uuidv7(), 0, 'Администратор', 'administrator@bench.local', password_hash, true from said
union all select uuidv7(), 0, 'Координатор', 'coordinator@bench.local', password_hash, false from said
union all select curator, 0, 'Куратор школы ' || n, 'curator-' || n || '@bench.local', password_hash, false from school, said where peopled
union all select searcher, 0, 'Второй куратор школы ' || n, 'searcher-' || n || '@bench.local', password_hash, false from school, said where peopled;
insert into membership (id, account_id, organization_id, role)
select uuidv7(), curator, id, 'CURATOR' from school where peopled
union all select uuidv7(), searcher, id, 'CURATOR' from school where peopled
union all select uuidv7(), a.id, o.id, 'COORDINATOR' from account a, organization o where a.email = 'coordinator@bench.local' and o.slug = 'region';

insert into programme_year (organization_id, id, version, first_year, state) select id, year, 0, first_year, 'RUNNING' from school, said;
insert into headcount (organization_id, id, version, calendar_year, students, students_10_19, teachers, young_specialists, partner_enterprises)
select id, uuidv7(), 0, y, 1000 + n % 500, 700 + n % 300, 60 + n % 30, 5 + n % 7, n % 5 from school, said, generate_series(first_year, first_year + 1) y;
insert into indicator_value (organization_id, indicator, day, numerator, denominator)
select s.id, i.code, make_date(first_year, 9, 1) + d, case when i.code = 'PROVIDERS' then 1 else 20 + (s.n + d) % 40 end,
  case when i.code = 'PROVIDERS' then 1 else 60 + s.n % 30 end
from school s, said, indicator i, generate_series(0, today - make_date(first_year, 9, 1)) d;

insert into mentoring_form (organization_id, id, version, name, mentors, mentees, position)
select s.id, uuidv7(), 0, f.name, f.mentors, f.mentees, f.position
from school s, (values
  ('ученик — ученик', '{PUPIL}'::text[], '{PUPIL}'::text[], 1), ('учитель — ученик', '{TEACHER,EDUCATOR}', '{PUPIL}', 2),
  ('учитель — учитель', '{TEACHER}', '{TEACHER}', 3), ('ученик — учитель', '{PUPIL}', '{TEACHER,EDUCATOR}', 4),
  ('студент — ученик', '{STUDENT,ALUMNUS}', '{PUPIL}', 5), ('работодатель — ученик', '{EMPLOYER,ALUMNUS,PARENT}', '{PUPIL}', 6),
  ('работодатель — студент', '{EMPLOYER,ALUMNUS,PARENT}', '{STUDENT}', 7), ('педагог — педагог', '{TEACHER,EDUCATOR,HEAD}', '{TEACHER,EDUCATOR}', 8),
  ('руководитель — педагог', '{HEAD}', '{TEACHER,EDUCATOR}', 9)) f (name, mentors, mentees, position)
where s.peopled;
insert into mentoring_kind (organization_id, id, version, name, rhythm_days, mentees, position)
select s.id, uuidv7(), 0, k.name, k.rhythm, k.mentees, k.position
from school s, (values
  ('традиционное (один на один)', 14, 'ONE', 1), ('в группе', 14, 'GROUP', 2), ('виртуальное (дистанционное)', 14, 'ANY', 3),
  ('краткосрочное (целеполагающее)', 14, 'ANY', 4), ('реверсивное', 14, 'ANY', 5), ('ситуационное', null, 'ANY', 6), ('скоростное', null, 'ANY', 7)) k (name, rhythm, mentees, position)
where s.peopled;

-- Of each twenty people three are mentors; the rest are pupils who are mentored. Mentors: teachers, seniors, people of enterprises.
create temp table human as
select id as organization_id, uuidv7() as id, uuidv7() as card, k, mentor, boy,
  case when not mentor then 'PUPIL' when k % 3 = 1 then 'PUPIL' when k % 7 = 0 then 'EMPLOYER' else 'TEACHER' end as occupation,
  any_surname || case when boy then '' else 'а' end as surname, pg_temp.any_of(case when boy then boys else girls end) as given_name,
  pg_temp.any_of(fathers) || case when boy then 'ович' else 'овна' end as patronymic,
  any_surname || 'а ' || pg_temp.any_of(girls) || ' ' || pg_temp.any_of(fathers) || 'овна' as mother
from (select s.*, k, k <= people * 3 / 20 as mentor, random() < 0.5 as boy, pg_temp.any_of(surnames) as any_surname
      from school s, said, word, generate_series(1, people) k where s.peopled) drawn, word;
analyze human;

insert into person (organization_id, id, version, surname, given_name, patronymic, birth_date, sex, occupation, workplace, school_class, post, phone, email,
  representative_name, representative_phone)
select organization_id, id, 0, surname, given_name, patronymic,
  today - case when occupation <> 'PUPIL' then 9000 + k * 17 % 9000 when mentor then 5900 + k % 300 else 3700 + k % 7 * 365 end,
  case when boy then 'MALE' else 'FEMALE' end, occupation,
  case occupation when 'EMPLOYER' then 'завод «Пример»' end,
  case when occupation = 'PUPIL' then case when mentor then 10 + k % 2 else 5 + k % 5 end || ' «' || pg_temp.any_of('{А,Б,В,Г}') || '»' end,
  case occupation when 'TEACHER' then pg_temp.any_of(posts) when 'EMPLOYER' then 'специалист' end,
  '+7 000 000-' || lpad((k % 100)::text, 2, '0') || '-00', null,
  case when occupation = 'PUPIL' then mother end, case when occupation = 'PUPIL' then '+7 000 001-' || lpad((k % 100)::text, 2, '0') || '-00' end
from human, said, word order by organization_id, k;

insert into mentor (organization_id, id, version, person_id, state, competences, interests, hours_monthly, capacity, entered_on)
select organization_id, card, 0, id, case when k % 10 < 8 then 'ACTIVE' else 'CANDIDATE' end, array[pg_temp.any_of(competences), pg_temp.any_of(competences)], 'походы и фотография', 8, 5, today - 60 + k % 50
from human, said, word where mentor order by organization_id, k;
insert into mentor_form (organization_id, mentor_id, form_id)
select h.organization_id, h.card, f.id from human h
join mentoring_form f on f.organization_id = h.organization_id and h.occupation = any (f.mentors) and '{PUPIL}' = f.mentees where h.mentor;

create temp table bound as
select h.organization_id, uuidv7() as pair_id, h.card as mentee_id, m.card as mentor_id, f.id as form_id, h.k,
  case when h.k % 10 = 0 then 'PROPOSED' when h.k % 10 = 1 then 'IN_DECREE' else 'ACTIVE' end as state,
  make_date(first_year, 9, 15) as starts_on, make_date(first_year + 1, 8, 31) as ends_on
from human h
join said on h.k <= people * 7 / 20
join human m on m.organization_id = h.organization_id and m.mentor and m.k = 1 + h.k % (people * 3 / 20)
join mentoring_form f on f.organization_id = h.organization_id and m.occupation = any (f.mentors) and f.mentees = '{PUPIL}' and f.position in (1, 2, 6)
where not h.mentor;
analyze bound;

insert into mentee (organization_id, id, version, person_id, state, entered_on)
select h.organization_id, h.card, 0, h.id, case when b.state = 'ACTIVE' then 'PAIRED' else 'CONFIRMED' end, today - 60 + h.k % 50
from human h cross join said left join bound b on b.mentee_id = h.card where not h.mentor order by h.organization_id, h.k;
insert into mentee_form (organization_id, mentee_id, form_id)
select h.organization_id, h.card, f.id from human h
join mentoring_form f on f.organization_id = h.organization_id and f.mentees = '{PUPIL}' and f.position = case when h.k % 3 = 0 then 1 else 2 end where not h.mentor;
insert into request (organization_id, mentee_id, position, topic, source)
select organization_id, card, n, pg_temp.any_of(topics), pg_temp.any_of('{PARENTS,CLASS_TEACHER,PSYCHOLOGIST,CAREER_TEST,SELF}')
from human, word, generate_series(0, 1) n where not mentor and (n = 0 or k % 4 = 0) order by organization_id, k;

insert into life_event (organization_id, id, person_id, register, to_state, happened_on, noted_by, noted_at)
select c.organization_id, uuidv7(), c.person_id, c.register, c.state, c.entered_on, s.curator, now()
from (select organization_id, person_id, 'MENTOR' as register, state, entered_on from mentor
      union all select organization_id, person_id, 'MENTEE', state, entered_on from mentee) c join school s on s.id = c.organization_id order by c.organization_id;

-- Of each twenty one brought no paper yet.
insert into consent (organization_id, id, version, person_id, kind, signed_on, valid_until, signed_by_person, representative, entered_by, entered_at)
select h.organization_id, uuidv7(), 0, h.id, c, today - 50, today + 300, true, case when h.occupation = 'PUPIL' then h.mother end, s.curator, now()
from human h join school s on s.id = h.organization_id, said, unnest('{PERSONAL_DATA,PARTICIPATION}'::text[]) c where h.k % 20 <> 19 order by h.organization_id, h.k;

insert into pair (organization_id, id, version, mentor_id, form_id, goal, starts_on, ends_on, rhythm_days, state, works_from)
select organization_id, pair_id, 0, mentor_id, form_id, 'научиться готовиться к экзамену', starts_on, ends_on, 14, state, case when state = 'ACTIVE' then starts_on end
from bound order by organization_id, k;
insert into pair_mentee (organization_id, pair_id, mentee_id, mentor_id, starts_on, ends_on)
select organization_id, pair_id, mentee_id, mentor_id, starts_on, ends_on from bound order by organization_id, k;
insert into pair_kind (organization_id, pair_id, kind_id)
select b.organization_id, b.pair_id, k.id from bound b join mentoring_kind k on k.organization_id = b.organization_id and k.position = 1;

create temp table paper as
select s.id as organization_id, uuidv7() as id, s.curator, state, case state when 'ACTIVE' then 'APPROVED' else 'DRAFT' end as decree_state
from school s, unnest('{ACTIVE,IN_DECREE}'::text[]) state where s.peopled;
insert into decree (organization_id, id, version, kind, state, first_year, number, dated, organization_name, head_post, signed_by, text, sha256)
select organization_id, id, 0, 'PAIRS', decree_state, first_year, n::text, case when n = 1 then make_date(first_year, 9, 15) end,
  case when n = 1 then 'Средняя школа' end, case when n = 1 then 'директор' end, case when n = 1 then 'Д. Директор' end, case when n = 1 then 'Утвердить пары.' end,
  case when n = 1 then encode(sha256(convert_to('Утвердить пары.', 'UTF8')), 'hex') end
from (select *, case when decree_state = 'APPROVED' then 1 end as n from paper) p, said;
insert into decree_pair (organization_id, decree_id, pair_id, position)
select b.organization_id, p.id, b.pair_id, row_number() over (partition by p.id order by b.k) - 1
from bound b join paper p on p.organization_id = b.organization_id and p.state = b.state;
insert into decree_step (organization_id, decree_id, position, state, made_at, made_by, made_by_name)
select organization_id, id, 0, 'DRAFT', now(), curator, 'Куратор' from paper;
insert into decree_counter (organization_id, calendar_year, last_number) select organization_id, first_year, 1 from paper, said where decree_state = 'APPROVED';
insert into decree_number (organization_id, calendar_year, number, decree_id, dated, pairs)
select organization_id, first_year, '1', id, make_date(first_year, 9, 15), 0 from paper, said where decree_state = 'APPROVED';

-- Two meetings of each working pair, with what both sides said.
create temp table met as
select b.organization_id, uuidv7() as id, b.pair_id, b.mentee_id, b.mentor_id, kind, starts_on + n::int * 14 as held
from bound b, unnest('{ACQUAINTANCE,PLANNING}'::text[]) with ordinality k (kind, n) where b.state = 'ACTIVE';
insert into meeting (organization_id, id, version, pair_id, kind, starts_at, place, entered_by, counted_on)
select m.organization_id, m.id, 0, m.pair_id, m.kind, m.held + time '15:00', 'кабинет 12', s.curator, m.held + 1 from met m join school s on s.id = m.organization_id order by m.organization_id;
insert into feedback (organization_id, id, version, meeting_id, person_id, side, answers, saved_at, sent_on, entered_by, on_paper)
select m.organization_id, uuidv7(), 0, m.id, h.id, case when h.mentor then 'MENTOR' else 'MENTEE' end, jsonb_build_object('usefulness', jsonb_build_array((5 + h.k % 6)::text), 'comfort', jsonb_build_array((6 + h.k % 5)::text)), now(), m.held + 1, s.curator, false
from (select *, mentor_id as card from met union all select *, mentee_id from met) m
join school s on s.id = m.organization_id join human h on h.card = m.card order by m.organization_id;

create temp table stage as
select s.id as organization_id, uuidv7() as section_id, uuidv7() as roadmap_id, stage.n, 'Этап ' || stage.n as title from school s, generate_series(1, 7) stage (n) where s.peopled;
update stage set roadmap_id = (select min(t.roadmap_id::text)::uuid from stage t where t.organization_id = stage.organization_id);
insert into roadmap (organization_id, id, version, first_year) select distinct organization_id, roadmap_id, 0, first_year from stage, said;
insert into roadmap_section (organization_id, id, roadmap_id, position, title, task, stage) select organization_id, section_id, roadmap_id, n, title, 'задача', n from stage;
insert into activity (organization_id, id, version, section_id, position, title, responsible, deadline, starts_on, ends_on, expected_result, evidence, state, by_hand)
select organization_id, uuidv7(), 0, section_id, p, 'Мероприятие ' || n || '.' || p, '{CURATOR}', 'до декабря', make_date(first_year, 9, 1), make_date(first_year, 9, 1) + n * 35,
  'отчёт', case when p = 1 then ('{MENTEES,MENTEES,MENTORS,CONSENTS,PAIRS_DECREE,REGULAR_MEETINGS,FINAL_MEETING}'::text[])[n] end,
  case when n < 3 then 'DONE' when n < 5 then 'RUNNING' else 'PLANNED' end, false
from stage, said, generate_series(1, 4) p;
insert into stage_progress (organization_id, first_year, stage, total, done, running, next_deadline)
select organization_id, first_year, n, 4, case when n < 3 then 4 else 0 end, case when n in (3, 4) then 4 else 0 end, make_date(first_year, 9, 1) + n * 35 from stage, said;

-- A survey that each mentee may answer now, by a link whose secret follows from their card.
create temp table poll as
select s.id as organization_id, uuidv7() as questionnaire_id, uuidv7() as round_id, s.curator, s.n from school s where s.peopled;
insert into questionnaire (organization_id, id, version, family, edition, title_ru, title_en, purpose, respondent, content, state, published_on, shared)
select organization_id, questionnaire_id, 0, questionnaire_id, 1, asked -> 'title' ->> 'ru', asked -> 'title' ->> 'en', asked ->> 'purpose', asked ->> 'respondent', asked -> 'content',
  'PUBLISHED', today - 10, false
from poll, said;
insert into survey_round (organization_id, id, version, questionnaire_id, title, first_year, audience, anonymous, opens_on, closes_on, opened_at, entered_by)
select organization_id, round_id, 0, questionnaire_id, 'Итоги года', first_year, 'mentees', false, today - 5, today + 20, now(), curator from poll, said;
create temp table link as
select h.organization_id, p.round_id, uuidv7() as invitee_id, h.id as person_id, left(translate(upper(md5(h.id::text)), '01', 'XY'), 26) as secret
from human h join poll p on p.organization_id = h.organization_id where not h.mentor;
insert into invitee (organization_id, id, version, round_id, person_id, side, form, school_class, sex, born_in)
select l.organization_id, l.invitee_id, 0, l.round_id, l.person_id, 'MENTEE', 'учитель — ученик', p.school_class, p.sex, extract(year from p.birth_date)
from link l join person p on p.organization_id = l.organization_id and p.id = l.person_id order by l.organization_id, l.person_id;
insert into survey_entry (hash, kind, organization_id, round_id, invitee_id, expires_on)
select sha256(convert_to(secret, 'UTF8')), 'LINK', organization_id, round_id, invitee_id, today + 20 from link, said;

-- The first school has held such surveys for long: 100,000 answers in forty rounds, with all that groups are told apart by.
create temp table past as
select p.organization_id, p.questionnaire_id, uuidv7() as id, today - g * 30 as opens_on, first_year - g / 10 as first_year, p.curator from poll p, said, generate_series(1, 40) g where p.n = 1;
insert into survey_round (organization_id, id, version, questionnaire_id, title, first_year, audience, anonymous, opens_on, closes_on, opened_at, closed_at, entered_by)
select organization_id, id, 0, questionnaire_id, 'Итоги', first_year, 'mentees', false, opens_on, opens_on + 14, opens_on, opens_on + 15, curator from past;
create temp table sheet as
select n, jsonb_object_agg(question ->> 'key', jsonb_build_array(case question ->> 'kind'
    when 'RATING' then (1 + floor(random() * 10))::int::text
    when 'YES_NO' then pg_temp.any_of('{yes,no}')
    when 'ONE' then question -> 'options' -> floor(random() * jsonb_array_length(question -> 'options'))::int ->> 'key'
    else pg_temp.any_of(topics) || ', лист ' || n end)) as answers
from said, word, generate_series(1, 1000) n, jsonb_path_query(asked, '$.content.sections[*].questions[*]') question group by n;
insert into response (organization_id, id, version, round_id, side, form, school_class, sex, born_in, answers, sent_on, on_paper)
select p.organization_id, gen_random_uuid(), 0, p.id, 'MENTEE', pg_temp.any_of('{ученик — ученик,учитель — ученик,работодатель — ученик}'),
  5 + g % 7 || ' «' || pg_temp.any_of('{А,Б,В,Г}') || '»', pg_temp.any_of('{MALE,FEMALE}'), p.first_year - 10 - g % 8, s.answers, p.opens_on + 5, false
from past p, generate_series(1, 2500) g, sheet s where s.n = 1 + (g * 7) % 1000;

reset synchronous_commit;
