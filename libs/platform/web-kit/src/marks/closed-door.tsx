interface ClosedDoorProps {
  /** The two lines on the door's plate: "appareil / de l’Assemblée". */
  readonly plate: readonly [string, string];
}

const RIVETS = Array.from({ length: 19 }, (_, index) => 24 + index * 48);
const HINGES = [289, 439, 589];

/** A closed watertight door in a graphite wall. Drawn inline: a refusal fetches nothing. */
export function ClosedDoor({ plate }: ClosedDoorProps) {
  return (
    <svg viewBox="0 0 300 900" preserveAspectRatio="xMaxYMid slice" width="100%" height="100%" aria-hidden="true">
      <rect width="300" height="900" fill="#2A2B2F" />
      <rect x="290" width="10" height="900" fill="#17181A" />
      <rect x="288" width="2" height="900" fill="#4A4C51" />
      {[225, 675].map((y) => (
        <g key={y}>
          <path d={`M0 ${y}H288`} stroke="#1E1F22" strokeWidth="3" />
          <path d={`M0 ${y + 2}H288`} stroke="#3A3B40" />
        </g>
      ))}
      {RIVETS.flatMap((y) => [20, 268].map((x) => <Rivet key={`${x} ${y}`} x={x} y={y} />))}
      <rect x="62" y="196" width="164" height="508" rx="80" fill="#1E1F22" />
      <rect x="70" y="204" width="148" height="492" rx="72" fill="#34363B" stroke="#4F5157" strokeWidth="2" />
      <rect x="84" y="218" width="120" height="464" rx="58" fill="none" stroke="#26272A" strokeWidth="3" />
      {HINGES.flatMap((y) => [50, 204].map((x) => <rect key={`${x} ${y}`} x={x} y={y} width="34" height="22" rx="3" fill="#55575D" />))}
      <circle cx="144" cy="450" r="46" fill="none" stroke="#6B4E00" strokeWidth="12" />
      <circle cx="144" cy="450" r="46" fill="none" stroke="#B8891D" strokeWidth="8" />
      {[0, 60, 120].map((angle) => (
        <path key={angle} d="M144 404V496" stroke="#B8891D" strokeWidth="6" transform={`rotate(${angle} 144 450)`} />
      ))}
      <circle cx="144" cy="450" r="10" fill="#D9AE4A" />
      <g transform="translate(90 300)">
        <rect width="108" height="52" rx="4" fill="#F4F0E5" />
        {[6, 102].flatMap((x) => [6, 46].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.8" fill="#8C8672" />))}
        {plate.map((line, index) => (
          <text key={index} x="54" y={23 + index * 16} textAnchor="middle" fontSize="11.5" fontWeight="650" fill="#46484C">
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Rivet({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="5" fill="#8C8672" />
      <path d={`M${x - 3} ${y - 2}a4 4 0 0 1 5-1.5`} stroke="#E6DBB9" strokeWidth="1.3" fill="none" />
      <circle cx={x} cy={y} r="7.5" fill="none" stroke="#000" strokeOpacity=".4" strokeWidth="1.5" />
    </>
  );
}
