-- Students in any form of mentoring (S2); teachers and young specialists who are mentees, organizations that provided mentors, satisfied
-- mentees and mentors (S1 item 7).
insert into indicator (code, formula, argument, kinds, position) values
  ('STUDENTS', 'students-involved', null, '{SCHOOL,SUPPLEMENTARY,COLLEGE}', 1),
  ('TEACHERS', 'teachers-mentored', null, '{SCHOOL,KINDERGARTEN,SUPPLEMENTARY,COLLEGE}', 2),
  ('PROVIDERS', 'mentors-provided', null, '{SCHOOL,KINDERGARTEN,SUPPLEMENTARY,COLLEGE}', 3),
  ('SATISFIED_MENTEES', 'satisfied', 'MENTEE', '{SCHOOL,KINDERGARTEN,SUPPLEMENTARY,COLLEGE}', 4),
  ('SATISFIED_MENTORS', 'satisfied', 'MENTOR', '{SCHOOL,KINDERGARTEN,SUPPLEMENTARY,COLLEGE}', 5);
