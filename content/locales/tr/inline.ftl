### Machine draft, not checked. Bir sohbete botun adı ve bir kelime yazarak bırakılabilen kartlar.

inline-title-help = 🆘 { $title }
inline-about-help = Ne zaman 999 aranır
inline-title-lesson = 📚 { $title }
inline-about-lesson = Kısa ders · { $minutes } dk
inline-heading-lesson = 📚 <b>{ $title }</b>
inline-title-crisis = 🆘 Hemen yardım
inline-title-for-all = 🆘 Numaralar. Dokununca burada herkese görünür
inline-title-neutral = Telefon numaraları
inline-about-neutral = Ücretsiz, gece gündüz
inline-open-help = Kartın tamamı, özel sohbette ▸
inline-open-lesson = Devamı, özel sohbette ▸
inline-open-all = 🆘 Bütün acil yardım, özel sohbette ▸
inline-help-above = 🆘 Acil yardım, yalnız size: sohbetimizi aç
inline-nothing-above = Bir şey bulunamadı. Özel sohbetimizi aç
