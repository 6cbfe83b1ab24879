"""Forms that the field already has, as practices: FHIR Questionnaire, XLSForm, REDCap."""
