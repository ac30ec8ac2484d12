DROP TABLE announcement_templates;
