### Was eine Person hört, wenn in ihrer Therapie etwas gelesen wurde. Die Zeilen können so geschickt werden, wie sie sind.

review-line-thanks = Danke, ich habe es gelesen.
review-line-noticed = Gelesen. Da steckt etwas Gutes drin, mehr in der Sitzung.
review-line-session = Gelesen. Lass uns in der Sitzung darüber sprechen.
entry-was-read = { $therapist } hat gelesen, was du geschrieben hast ({ $at }): „{ $words }“
entries-were-read = { $therapist } hat gelesen, was du zuletzt geschrieben hast: „{ $words }“
log-read = {"\u000A"}{ $lines }
read-by = <i>Gelesen von { $therapist }.</i>
read-by-with-line = <i>Gelesen von { $therapist }: „{ $words }“</i>
