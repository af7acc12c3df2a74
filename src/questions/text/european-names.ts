/** Names of sections in other languages of Europe and in Vietnamese, separated by bars. */
const names = {
  /** What opens a page, or tells of it and its author. */
  around: [
    'introducción|prólogo|prefacio|índice|contenido|contenidos|tabla de contenido|tabla de contenidos|índice de contenidos|licencia|contribuir|contribuciones|agradecimientos|sobre el autor|acerca de|créditos|apéndice|anexo|epílogo',
    'introdução|índice|sumário|conteúdo|tabela de conteúdo|licença|contribuindo|contribuições|agradecimentos|sobre o autor|créditos|apêndice|prefácio|epílogo',
    'avant-propos|préface|table des matières|sommaire|licence|contribuer|contributions|remerciements|à propos de l’auteur|à propos|annexe|annexes|épilogue',
    'einleitung|vorwort|inhalt|inhaltsverzeichnis|lizenz|mitwirken|danksagung|über den autor|anhang|nachwort',
    'introduzione|prefazione|indice|indice dei contenuti|contenuti|licenza|contribuire|ringraziamenti|sull’autore|appendice',
    'введение|вступление|предисловие|оглавление|содержание|лицензия|об авторе|благодарности|послесловие|от автора',
    'вступ|передмова|зміст|ліцензія|про автора|подяки|післямова',
    'giới thiệu|lời mở đầu|lời nói đầu|mục lục|phụ lục|về tác giả|lời cảm ơn|giấy phép',
  ],
  /** What closes a text. */
  closing: [
    'resumen|resumen final|en resumen|conclusión|conclusiones|conclusión final|reflexiones finales|notas finales|palabras finales|para terminar|puntos clave',
    'resumo|em resumo|conclusão|conclusões|considerações finais|notas finais|para concluir|pontos-chave',
    'résumé|en résumé|conclusions|pour conclure|en conclusion|mot de la fin|points clés|à retenir',
    'zusammenfassung|fazit|schlusswort|abschließende gedanken|das wichtigste in kürze',
    'riepilogo|riassunto|in sintesi|conclusione|conclusioni|considerazioni finali|per concludere|punti chiave',
    'итог|итоги|итого|выводы|заключение|в заключение|вместо заключения|подведем итоги|подведём итоги|краткий итог|краткие итоги|резюме|краткое резюме|главное|самое главное',
    'підсумок|підсумки|висновок|висновки|підсумуємо|на завершення',
    'tóm tắt|tổng kết|kết luận|lời kết',
  ],
  /** What leads to other texts. */
  leading: [
    'referencias|bibliografía|fuentes|recursos|recursos adicionales|recursos útiles|enlaces|enlaces útiles|enlaces de interés|ver también|véase también|para saber más|más información|lectura recomendada|lecturas recomendadas|lectura adicional|próximos pasos|siguientes pasos|documentación adicional|material adicional',
    'referências|bibliografia|fontes|recursos|recursos adicionais|recursos úteis|links úteis|veja também|ver também|para saber mais|saiba mais|leitura recomendada|leituras recomendadas|leitura adicional|leitura complementar|próximos passos|material complementar',
    'références|bibliographie|liens|liens utiles|ressources|ressources complémentaires|voir aussi|pour aller plus loin|en savoir plus|lectures recommandées|prochaines étapes|étapes suivantes',
    'referenzen|quellen|quellenangaben|literatur|literaturverzeichnis|nützliche links|ressourcen|weiterführende links|weiterführende literatur|weiterführende informationen|siehe auch|mehr erfahren|nächste schritte|weiterlesen',
    'riferimenti|bibliografia|fonti|risorse|risorse utili|risorse aggiuntive|collegamenti utili|link utili|vedi anche|per saperne di più|per approfondire|letture consigliate|prossimi passi',
    'источники|список источников|литература|список литературы|полезные ссылки|полезные материалы|дополнительные материалы|дополнительные ресурсы|дополнительные ссылки|дополнительное чтение|материалы по теме|ссылки по теме|см. также|смотрите также|смотри также|читайте также|что почитать|что ещё почитать|что еще почитать|дальнейшее чтение|следующие шаги|что дальше',
    'джерела|література|список літератури|корисні посилання|додаткові матеріали|додаткові ресурси|див. також|дивіться також|наступні кроки|що почитати',
    'tham khảo|tài liệu tham khảo|nguồn tham khảo|xem thêm|đọc thêm|bước tiếp theo|liên kết hữu ích',
  ],
} as const;

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.replaceAll('’', "'").split('|')));
}

const closing = setOf(names.closing);
const leading = setOf(names.leading);
const around = setOf(names.around);

/** Whether a text is the name of a section in one of these languages: Introducción, Содержание. */
export function isEuropeanName(name: string): boolean {
  return around.has(straight(name)) || mayFollowInEurope(name);
}

/** Whether it closes a text: Conclusión, Итоги, Fazit. */
export function closesInEurope(name: string): boolean {
  return closing.has(straight(name));
}

/** Whether it may follow an answer: what closes a text, and what leads to others. */
export function mayFollowInEurope(name: string): boolean {
  return closing.has(straight(name)) || leading.has(straight(name));
}

function straight(name: string): string {
  return name.replaceAll('’', "'");
}
